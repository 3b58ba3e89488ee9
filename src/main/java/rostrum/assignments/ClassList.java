package rostrum.assignments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The learners of a class, as other programs may name them. */
record ClassList(List<LearnerResult> learners) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern LAST_FIRST = Pattern.compile("([^,]+), ?([^,]+)");

  /**
   * Whom a value means: by e-mail address, or else by what stands before its @, or else by name,
   * also with the last name first. One that fits several means nobody.
   */
  Optional<LearnerResult> named(String value) {
    String wanted = folded(value);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    String turned = LAST_FIRST.matcher(wanted).replaceFirst("$2 $1");
    return Stream.<Predicate<LearnerResult>>of(
            one -> one.email().filter(email -> folded(email).equals(wanted)).isPresent(),
            one -> one.email().filter(email -> login(email).equals(wanted)).isPresent(),
            one ->
                one.name()
                    .map(ClassList::folded)
                    .filter(name -> name.equals(wanted) || name.equals(turned))
                    .isPresent())
        .map(fits -> learners.stream().filter(fits).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .filter(found -> found.size() == 1)
        .map(List::getFirst);
  }

  private static String login(String email) {
    return folded(email.substring(0, Math.max(0, email.lastIndexOf('@'))));
  }

  private static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
