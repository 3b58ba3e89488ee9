package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.words.Messages;

class TemplatesTest {
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)");
  private static final Pattern SCRIPT =
      Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|hx-on|th:utext");

  /** What they set is a template of its own that was rendered before, and kept. */
  private static final Set<String> SETTING_WHAT_WAS_RENDERED =
      Set.of("lesson.html", "layout.html", "practice-parts.html");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_wording_that_a_template_asks_for_is_there(Path template) throws IOException {
    Messages words = Messages.in("interface", "en");
    List<String> keys =
        KEY.matcher(Files.readString(template)).results().map(match -> match.group(1)).toList();
    for (String key : keys) {
      assertThatCode(() -> words.say(key)).as(key).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_template_has_a_script_or_style_inside_or_prints_what_is_not_escaped(Path template)
      throws IOException {
    List<String> found =
        SCRIPT.matcher(Files.readString(template)).results().map(MatchResult::group).toList();
    boolean setsKept = SETTING_WHAT_WAS_RENDERED.contains(template.getFileName().toString());
    assertThat(found).isEqualTo(setsKept ? List.of("th:utext") : List.of());
  }

  @Test
  void an_apostrophe_in_a_wording_is_a_typographic_one() throws IOException {
    Path messages = Path.of("src/main/resources/messages/interface_en.properties");
    assertThat(Files.readAllLines(messages))
        .noneMatch(line -> !line.startsWith("#") && line.contains("'"));
  }
}
