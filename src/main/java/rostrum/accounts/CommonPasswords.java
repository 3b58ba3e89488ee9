package rostrum.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that many people have chosen, in small letters; where they come from the file says. */
final class CommonPasswords {
  static final Set<String> WORDS = read("/passwords/common.txt");

  private CommonPasswords() {}

  private static Set<String> read(String file) {
    InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file), file);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
