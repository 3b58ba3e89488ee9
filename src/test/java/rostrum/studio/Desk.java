package rostrum.studio;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import rostrum.TestApp;
import rostrum.accounts.Actor;
import rostrum.accounts.Learners;
import rostrum.accounts.Role;
import rostrum.attempts.Usages;
import rostrum.bank.Bank;
import rostrum.bank.QuestionTags;
import rostrum.courses.Courses;
import rostrum.questions.Questions;
import rostrum.storage.StorageUnavailable;
import rostrum.web.Assets;
import rostrum.web.Csrf;
import rostrum.web.Errors;
import rostrum.web.Origins;
import rostrum.web.SecurityHeaders;
import rostrum.web.Templates;
import rostrum.web.Views;
import rostrum.web.Visitors;
import rostrum.words.Messages;

/**
 * The pages of those who teach, on the database of an app, for somebody of any role: nobody but the
 * administrator can sign in yet.
 */
public final class Desk implements AutoCloseable {
  private final Javalin server;
  private final HttpClient http = HttpClient.newHttpClient();

  private Desk(Javalin server) {
    this.server = server;
  }

  /** Somebody with this role, at a free port. */
  public static Desk of(TestApp app, Role role) {
    Actor actor = new Actor.Account(7, role, Optional.empty());
    Messages words = Messages.in("interface", "en");
    Visitors visitors = new Visitors(false);
    Csrf csrf = new Csrf(visitors, new Origins(Optional.empty(), Optional.empty()));
    Assets assets = new Assets();
    Views views = new Views(new Templates(assets, words), visitors, csrf, words);
    Courses courses = new Courses(app.database(), false);
    Bank bank = new Bank(app.database(), courses, new Questions());
    ItemPages pages =
        new ItemPages(
            courses,
            bank,
            new QuestionTags(app.database(), Clock.fixed(TestApp.NOW, ZoneOffset.UTC)),
            new Usages(app.database(), new Learners(), Clock.systemUTC()),
            views,
            Clock.fixed(TestApp.NOW, ZoneOffset.UTC),
            ZoneOffset.UTC);
    SecurityHeaders headers = new SecurityHeaders(false);
    Errors errors = new Errors(views, words, StorageUnavailable.class);
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.before(headers::add);
          errors.install(config.routes);
          config.routes.get(Assets.PATH, assets::send);
          config.routes.get("/courses/{course}/items", ctx -> pages.show(ctx, actor));
          config.routes.get("/courses/{course}/items/{format}", ctx -> pages.download(ctx, actor));
        });
    return new Desk(server.start("127.0.0.1", 0));
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  public HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  @Override
  public void close() {
    http.close();
    server.stop();
  }
}
