package rostrum.attempts;

import static rostrum.storage.schema.Tables.INSTALLATION;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.storage.Database;

/**
 * The seeds of draws. A draw that nobody has answered is not stored, yet looking at it twice must
 * show the same questions: so its seed follows from who looks at what for the how manieth time, and
 * from a secret of the installation, so that nobody can foretell it.
 */
final class Seeds {
  private static final int ONLY_ROW = 1;
  private static final int SECRET_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  private Seeds(byte[] secret) {
    this.secret = secret;
  }

  /** The seeds of this installation, whose secret is made the first time. */
  static Seeds of(Database database, Instant now) {
    String known =
        database
            .read(Seeds::secret)
            .orElseGet(() -> database.write(sql -> secret(sql).orElseGet(() -> create(sql, now))));
    return new Seeds(HexFormat.of().parseHex(known));
  }

  long of(Actor actor, Scope scope, int number) {
    String who =
        switch (actor) {
          case Actor.Visitor(String tokenHash) -> "visitor " + tokenHash;
          case Actor.Account account -> "account " + account.id();
          case Actor.Operator() -> throw new IllegalArgumentException("the operator has no draws");
        };
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      String what = String.join("\n", who, scope.course(), scope.text(), String.valueOf(number));
      return ByteBuffer.wrap(mac.doFinal(what.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static Optional<String> secret(DSLContext sql) {
    return sql.select(INSTALLATION.SECRET)
        .from(INSTALLATION)
        .where(INSTALLATION.ID.eq(ONLY_ROW))
        .fetchOptional(INSTALLATION.SECRET);
  }

  private static String create(DSLContext sql, Instant now) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    sql.insertInto(INSTALLATION, INSTALLATION.ID, INSTALLATION.SECRET, INSTALLATION.CREATED_AT)
        .values(ONLY_ROW, secret, now)
        .execute();
    return secret;
  }
}
