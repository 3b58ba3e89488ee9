package rostrum.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rostrum.questions.Item;

/** The kinds of question that exports know. */
enum Kind {
  SINGLE_CHOICE,
  MULTIPLE_CHOICE,
  TRUE_FALSE,
  MATCHING,
  ORDERING,
  CLOZE,
  NUMERIC,
  SHORT_ANSWER;

  /** Every kind. */
  static final Set<Kind> EVERY = EnumSet.allOf(Kind.class);

  /** Those that have options. */
  static final Set<Kind> OPTIONS = EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE);

  /** Those that offer what they ask for among what is wrong. */
  static final Set<Kind> CHOICE = EnumSet.of(SINGLE_CHOICE, MULTIPLE_CHOICE);

  /** Those whose answer is typed. */
  static final Set<Kind> TYPED = EnumSet.of(CLOZE, NUMERIC, SHORT_ANSWER);

  /** The word that exports use. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> of(Item item) {
    return Arrays.stream(values())
        .filter(kind -> kind.slug().equals(item.interaction()))
        .findFirst();
  }
}
