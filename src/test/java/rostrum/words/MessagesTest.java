package rostrum.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Wording in languages that are complete, and in those that are not. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private static Properties file(String language) {
    Path path = Path.of("src/main/resources/messages/interface_" + language + ".properties");
    try (Reader in = Files.newBufferedReader(path)) {
      Properties wording = new Properties();
      wording.load(in);
      return wording;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_korean_key_is_an_english_one() {
    assertThat(file("en").stringPropertyNames()).containsAll(file("ko").stringPropertyNames());
  }

  @Test
  void a_korean_wording_has_the_places_of_the_english_one() {
    Properties english = file("en");
    file("ko")
        .forEach((key, wording) ->
            assertThat(places(wording.toString()))
                .as(key.toString())
                .isEqualTo(places(english.getProperty(key.toString()))));
  }

  private static List<String> places(String wording) {
    return List.copyOf(
        new TreeSet<>(
            PLACE.matcher(wording).results().map((MatchResult m) -> m.group(1)).toList()));
  }

  @Test
  void what_korean_lacks_is_said_in_english() {
    Messages korean = Messages.in("interface", "ko");

    assertThat(korean.say("practice.check")).isEqualTo("확인");
    assertThat(korean.say("guard.waiting"))
        .isEqualTo(Messages.in("interface", "en").say("guard.waiting"));
  }

  @Test
  void numbers_are_written_as_the_language_writes_them() {
    assertThat(Messages.in("interface", "en").say("progress.of", 1234, 5678))
        .isEqualTo("1,234 of 5,678");
    assertThat(Messages.in("interface", "ko").say("summary.heading", 4, 1500))
        .isEqualTo("1,500문제 중 4문제 정답");
  }

  @Test
  void a_key_that_no_language_has_is_a_fault() {
    assertThatThrownBy(() -> Messages.in("interface", "ko").say("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> Messages.in("interface", "xx"))
        .isInstanceOf(MissingResourceException.class);
  }
}
