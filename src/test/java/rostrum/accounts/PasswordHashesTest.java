package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private static final String PASSWORD = "seven quiet lanterns";

  /** Made with argon2-cffi 25.1, which wraps the reference implementation. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$cMKMlaPgsm8Xbz6uNB9Cvn8/RjCNcMiEYepXQcQgm8Q";

  private final PasswordHashes hashes = new PasswordHashes();

  @Test
  void a_hash_names_its_parameters_has_a_salt_of_its_own_and_fits_its_password_alone() {
    String hash = hashes.of(PASSWORD);

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    assertThat(hashes.of(PASSWORD)).isNotEqualTo(hash);
    assertThat(hashes.fits(PASSWORD, Optional.of(hash))).isTrue();
    assertThat(hashes.fits(PASSWORD + " ", Optional.of(hash))).isFalse();
    assertThat(hashes.fits("Seven quiet lanterns", Optional.of(hash))).isFalse();
  }

  @Test
  void a_hash_of_the_reference_implementation_fits() {
    assertThat(hashes.fits(PASSWORD, Optional.of(REFERENCE))).isTrue();
    assertThat(hashes.fits("another password", Optional.of(REFERENCE))).isFalse();
  }

  @Test
  void nothing_fits_where_nothing_is_stored() {
    assertThat(hashes.fits(PASSWORD, Optional.empty())).isFalse();
    assertThat(hashes.fits("", Optional.empty())).isFalse();
  }

  @Test
  void a_crowd_comes_through_four_at_a_time() throws Exception {
    String hash = hashes.of(PASSWORD);
    List<Boolean> fits = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one = () -> fits.add(hashes.fits(PASSWORD, Optional.of(hash)));
      for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(12, one))) {
        each.get();
      }
    }
    assertThat(fits).hasSize(12).doesNotContain(false);
  }
}
