package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is reached over a network: who it is, is proven by its certificate. */
class PostgresTlsTest {
  private static final char[] WORD = "changeit".toCharArray();

  @Test
  void a_certificate_that_is_not_trusted_is_refused_and_a_trusted_one_is_not(@TempDir Path folder)
      throws Exception {
    certify(folder, "ours");
    certify(folder, "other");
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", folder.resolve("ours.crt").toString())
            .setServerConfig("ssl_key_file", folder.resolve("ours.key").toString())
            .start()) {
      assertThatThrownBy(() -> Database.open(settings(server, folder.resolve("other.crt"))))
          .isInstanceOf(UnfitDatabase.class)
          .hasMessageContaining("cannot be reached");

      try (Database database = Database.open(settings(server, folder.resolve("ours.crt")))) {
        Object isEncrypted =
            database.read(
                sql -> sql.fetchValue("select ssl from pg_stat_ssl where pid = pg_backend_pid()"));
        assertThat(isEncrypted).isEqualTo(true);
      }
    }
  }

  private static DatabaseSettings settings(EmbeddedPostgres server, Path trusted) {
    return new DatabaseSettings(
        Path.of("unused"),
        Optional.of(
            "jdbc:postgresql://localhost:%d/postgres?sslmode=verify-full&sslrootcert=%s"
                .formatted(server.getPort(), trusted)),
        Optional.of("postgres"),
        Optional.empty());
  }

  /** A key, and a certificate for it that nobody else signed, as PostgreSQL reads them. */
  private static void certify(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve(name + ".p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair -alias db -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity"
                + " 9",
            "-storetype PKCS12 -storepass changeit -keystore " + store);
    assertThat(
            new ProcessBuilder(String.join(" ", command).split(" ")).inheritIO().start().waitFor())
        .isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, WORD);
    }
    write(folder.resolve(name + ".crt"), "CERTIFICATE", keys.getCertificate("db").getEncoded());
    write(folder.resolve(name + ".key"), "PRIVATE KEY", keys.getKey("db", WORD).getEncoded());
  }

  private static void write(Path file, String kind, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
