package rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

  @Test
  void the_page_tells_every_setting_as_the_command_line_has_it() throws IOException {
    String page = Files.readString(SettingsTable.FILE);

    assertThat(page).isEqualTo(SettingsTable.in(page));
    assertThat(page)
        .contains("`ROSTRUM_PUBLIC_URL`", "`ROSTRUM_DATABASE_POOL`", "`--drain SECONDS`");
  }
}
