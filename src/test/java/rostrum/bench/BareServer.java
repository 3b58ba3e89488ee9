package rostrum.bench;

import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.ATTEMPT;
import static rostrum.storage.schema.Tables.READING;
import static rostrum.storage.schema.Tables.SESSION;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rostrum.accounts.Secret;
import rostrum.storage.Database;
import rostrum.storage.DatabaseSettings;

/**
 * What Rostrum is measured against: Javalin with a handler that does almost nothing. Argument: a
 * data folder of its own; without one it has no database.
 */
public final class BareServer {
  private static final Map<Integer, String> CONSTANTS = new ConcurrentHashMap<>();

  private BareServer() {}

  public static void main(String[] arguments) {
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.concurrency.useVirtualThreads = true;
          config.routes.get("/constant/{size}", BareServer::constant);
          if (arguments.length > 0) {
            Database database = Database.open(DatabaseSettings.in(Path.of(arguments[0])));
            config.routes.get("/row/{size}", ctx -> row(ctx, database));
            config.routes.post("/insert", ctx -> insert(ctx, database));
          }
        });
    server.start("127.0.0.1", 0);
    System.out.println("Rostrum is open at http://127.0.0.1:" + server.port());
  }

  private static void constant(Context ctx) {
    ctx.contentType("text/html; charset=utf-8");
    int size = Integer.parseInt(ctx.pathParam("size"));
    ctx.result(CONSTANTS.computeIfAbsent(size, "x"::repeat));
  }

  /** Reads whose session it is, and one row that is theirs. */
  private static void row(Context ctx, Database database) {
    Secret secret = new Secret(Optional.ofNullable(ctx.cookie("rostrum-session")).orElseThrow());
    long account =
        database.read(sql ->
            sql.select(ACCOUNT.ID, ACCOUNT.ROLE, ACCOUNT.NAME, SESSION.SEEN_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(secret.hash()))
                .fetchSingle(ACCOUNT.ID));
    ctx.header(
        "X-Row",
        database.read(sql ->
            sql.select(ATTEMPT.PUBLIC_ID)
                .from(ATTEMPT)
                .where(ATTEMPT.ID.eq(account))
                .fetchOptional(ATTEMPT.PUBLIC_ID)
                .orElse("none")));
    constant(ctx);
  }

  private static void insert(Context ctx, Database database) {
    String lesson = Optional.ofNullable(ctx.formParam("response")).orElseThrow();
    Instant now = Instant.now();
    database.write(sql ->
        sql.insertInto(READING)
            .set(READING.LEARNER_ID, 1L)
            .set(READING.COURSE_ID, 1L)
            .set(READING.LESSON, lesson)
            .set(READING.SENTENCES, 1)
            .set(READING.READ_AT, now)
            .execute());
    ctx.redirect("/");
  }
}
