package rostrum.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rostrum.bench.Request.Field;

/**
 * A learner who sits a quiz as a browser with scripts does: what is chosen or typed is saved by
 * itself, then <em>Save and go on</em> is pressed, which brings the next question.
 */
public final class Candidate implements Closeable {
  /** What a request is for. */
  public enum Kind {
    SEAT("page of the quiz"),
    BEGIN("begin"),
    QUESTION("question"),
    AUTOSAVE("save by itself"),
    SAVE("save and go on"),
    HAND_IN("hand in");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A request that was answered.
   *
   * @param sentAt on the monotonic clock
   * @param nanos until the whole answer was there, reaching the server included
   * @param isExpected whether its status was the one that a learner goes on with
   */
  public record Answered(Kind kind, long sentAt, long nanos, int status, boolean isExpected) {}

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int GO_ON = 303;

  /** Servers hang up on connections that nobody used for half a minute; browsers come again. */
  private static final long LONGEST_IDLE_NANOS = 20_000_000_000L;

  private final int port;
  private final Learner learner;
  private final String assignment;
  private final RandomGenerator random;
  private final List<Answered> answered = new ArrayList<>();
  private Optional<Wire> wire = Optional.empty();
  private long usedAt;
  private Optional<Element> form = Optional.empty();
  private String attempt = "";
  private int saved;

  public Candidate(int port, Learner learner, String assignment, RandomGenerator random) {
    this.port = port;
    this.learner = learner;
    this.assignment = assignment;
    this.random = random;
  }

  public List<Answered> answered() {
    return answered;
  }

  /** How many questions were acknowledged as saved by <em>Save and go on</em>. */
  public int saved() {
    return saved;
  }

  public Learner learner() {
    return learner;
  }

  /** The path of the attempt, once it is begun. */
  public String attempt() {
    return attempt;
  }

  /** Opens the quiz and begins: the first question is there. */
  public void begin() throws IOException {
    Document seat = get(Kind.SEAT, "/assignments/" + assignment);
    Element begin = Optional.ofNullable(seat.selectFirst("form#begin")).orElseThrow();
    Reply reply =
        send(
            Kind.BEGIN,
            Request.post(begin.attr("action"), learner.cookies(), Learner.hidden(begin)),
            GO_ON);
    String question = reply.header("location").orElseThrow();
    attempt = question.substring(0, question.indexOf("/questions/"));
    show(get(Kind.QUESTION, question));
  }

  /** Whether a question is at hand. */
  public boolean isAsked() {
    return form.isPresent();
  }

  /**
   * Answers the question at hand and goes on to the next, or to the question whether to hand in.
   */
  public void answer() throws IOException {
    Element question = form.orElseThrow();
    List<Field> guess = Guess.at(question, random);
    String address = question.attr("action");
    if (question.selectFirst("[data-autosave][hx-post]") != null) {
      if (Guess.isTyped(question)) {
        keep(address, question, guess.stream().map(Candidate::begun).toList());
      }
      keep(address, question, guess);
    }
    List<Field> fields = new ArrayList<>(Learner.hidden(question, false));
    fields.addAll(guess);
    fields.add(new Field("go", "next"));
    Reply reply = send(Kind.SAVE, htmx(address, "question", fields), GO_ON);
    saved++;
    show(part(Kind.QUESTION, reply.header("location").orElseThrow()));
  }

  /** The first letters of what is typed. */
  private static Field begun(Field field) {
    return new Field(field.name(), field.value().substring(0, field.value().length() / 2));
  }

  /** Saves as the page does by itself, and puts in what came back. */
  private void keep(String address, Element question, List<Field> guess) throws IOException {
    List<Field> fields = new ArrayList<>(Learner.hidden(question, false));
    fields.addAll(guess);
    Reply reply = send(Kind.AUTOSAVE, htmx(address, "kept", fields), 200);
    Element kept = Jsoup.parseBodyFragment(reply.text()).selectFirst("#kept");
    Optional.ofNullable(question.selectFirst("#kept"))
        .orElseThrow()
        .replaceWith(Optional.ofNullable(kept).orElseThrow());
  }

  private Request htmx(String address, String target, List<Field> fields) {
    return Request.post(address, learner.cookies(), fields)
        .with("HX-Request", "true")
        .with("HX-Target", target);
  }

  /** Hands in; what came of it is there. */
  public void handIn() throws IOException {
    Document page = get(Kind.HAND_IN, attempt + "/submission");
    Element hands = Optional.ofNullable(page.selectFirst("form#hand-in")).orElseThrow();
    Reply reply =
        send(
            Kind.HAND_IN,
            Request.post(hands.attr("action"), learner.cookies(), Learner.hidden(hands)),
            GO_ON);
    get(Kind.HAND_IN, reply.header("location").orElseThrow());
    form = Optional.empty();
  }

  private void show(Document page) {
    form = Optional.ofNullable(page.selectFirst("form#answer"));
  }

  private Document get(Kind kind, String path) throws IOException {
    return Jsoup.parse(send(kind, Request.get(path, learner.cookies()), 200).text());
  }

  private Document part(Kind kind, String path) throws IOException {
    Request request =
        Request.get(path, learner.cookies())
            .with("HX-Request", "true")
            .with("HX-Target", "question");
    return Jsoup.parse(send(kind, request, 200).text());
  }

  private Reply send(Kind kind, Request request, int expected) throws IOException {
    long sentAt = System.nanoTime();
    Reply reply = wire().send(request);
    usedAt = System.nanoTime();
    boolean isExpected = reply.status() == expected;
    answered.add(new Answered(kind, sentAt, usedAt - sentAt, reply.status(), isExpected));
    if (!isExpected) {
      String notice = Jsoup.parse(reply.text()).select("[role=alert]").text();
      throw new IOException(kind + " was answered with " + reply.status() + " " + notice);
    }
    return reply;
  }

  private Wire wire() throws IOException {
    if (wire.isPresent() && System.nanoTime() - usedAt > LONGEST_IDLE_NANOS) {
      close();
    }
    if (wire.isEmpty()) {
      wire = Optional.of(new Wire(port, PATIENCE_MILLIS));
    }
    return wire.get();
  }

  @Override
  public void close() throws IOException {
    if (wire.isPresent()) {
      wire.get().close();
      wire = Optional.empty();
    }
  }
}
