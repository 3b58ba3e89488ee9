package rostrum.bank;

import java.util.Optional;
import java.util.Set;
import rostrum.questions.Item;

/**
 * Which questions of a bank; what is empty admits all.
 *
 * @param family of the generator
 * @param section slug of the lesson
 * @param kind the word of the interaction, such as single-choice
 * @param ids of the questions
 */
public record Filter(
    Optional<String> family, Optional<String> section, Optional<String> kind, Set<String> ids) {

  /** Admits every question. */
  public static final Filter NONE =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  public Filter family(Optional<String> family) {
    return new Filter(family, section, kind, ids);
  }

  public Filter section(Optional<String> section) {
    return new Filter(family, section, kind, ids);
  }

  public Filter kind(Optional<String> kind) {
    return new Filter(family, section, kind, ids);
  }

  public Filter ids(Set<String> ids) {
    return new Filter(family, section, kind, Set.copyOf(ids));
  }

  public boolean admits(Item item) {
    return family.map(item.family()::equals).orElse(true)
        && section.map(item.section()::equals).orElse(true)
        && kind.map(item.interaction()::equals).orElse(true)
        && (ids.isEmpty() || ids.contains(item.id()));
  }
}
