package rostrum.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rostrum.facts.FactBase;

/**
 * What stem and key of a question in running text are about: the people, bodies and phrases named.
 */
final class Subjects {
  private static final Pattern CONGRESS =
      Pattern.compile("\\b(\\d+)(?:st|nd|rd|th) Congress\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private Subjects() {}

  /** The subjects that these texts name, people first. */
  static List<String> named(FactBase facts, String... texts) {
    String all = String.join("\n", texts);
    String lowered = all.toLowerCase(Locale.ROOT);
    List<String> subjects = new ArrayList<>();
    facts.persons().stream()
        .filter(person -> holds(lowered, person.name()))
        .forEach(person -> subjects.add(person.subject()));
    facts.bodies().stream()
        .filter(body -> holds(lowered, body.name()))
        .forEach(body -> subjects.add(body.subject()));
    facts.slogans().stream()
        .filter(slogan ->
            Stream.concat(Stream.of(slogan.phrase()), slogan.also().stream())
                .anyMatch(phrase -> holds(lowered, phrase)))
        .forEach(slogan -> subjects.add(slogan.subject()));
    Matcher congress = CONGRESS.matcher(all);
    while (congress.find()) {
      subjects.add("congress:" + congress.group(1));
    }
    return subjects.stream().distinct().toList();
  }

  private static boolean holds(String lowered, String name) {
    return lowered.contains(name.toLowerCase(Locale.ROOT));
  }
}
