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
  SHORT_ANSWER,
  OPEN;

  /** Every kind, those that only people write among them. */
  static final Set<Kind> ANY = EnumSet.allOf(Kind.class);

  /** Every kind that is made from facts. */
  static final Set<Kind> EVERY = EnumSet.complementOf(EnumSet.of(OPEN));

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
