package rostrum.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rostrum.facts.Enumeration;
import rostrum.facts.FactBase;
import rostrum.questions.Item;

/** What lists in running text name. */
public final class ListTruth {
  /** What a list in running text names. */
  public static final FamilyTruth MEMBERS =
      FamilyTruth.on("enumeration", ListTruth::new, ListTruth::members);

  private static final Pattern NOT = Pattern.compile("\\bNOT\\b");

  private final FactBase facts;
  private final Asked asked;

  ListTruth(FactBase facts) {
    this.facts = facts;
    this.asked = new Asked(facts);
  }

  /** Options are members of the list that the stem asks for, or denies. */
  List<Judged> members(Item item) {
    Optional<Enumeration> list = asked.fact(item, facts.enumerations(), Enumeration::asks);
    boolean denied = NOT.matcher(item.stem()).find();
    return Judged.options(
        item,
        option -> {
          Proven named = list.map(one -> names(one, option)).orElse(Proven.NEITHER);
          return denied ? named.not() : named;
        });
  }

  private Proven names(Enumeration list, String text) {
    boolean member = list.members().contains(text);
    List<Enumeration> others =
        facts.enumerations().stream()
            .filter(other -> !other.equals(list) && other.members().contains(text))
            .toList();
    boolean inItsSentence =
        list.attested().evidence().stream().anyMatch(place -> Wording.says(place.quote(), text));
    return Proven.of(
        member,
        list.closed()
            && !inItsSentence
            && !others.isEmpty()
            && others.stream().noneMatch(list::isNear));
  }
}
