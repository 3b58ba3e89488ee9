package rostrum.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rostrum.accounts.Actor;
import rostrum.audit.Advice;
import rostrum.audit.OwnChecks;
import rostrum.bank.Bank;
import rostrum.bank.Filter;
import rostrum.bank.OwnQuestions.Own;
import rostrum.courses.CoursePack;
import rostrum.lessons.Passage;
import rostrum.questions.Bloom;
import rostrum.questions.Difference;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.web.View;

/** The list of hand-written questions and the form for one, as pages show them. */
public final class OwnQuestionView {
  /** The element with what the checks say. */
  static final String CHECKS = "checks";

  private static final int SHOWN_OF_SENTENCE = 90;

  private final Bank bank;

  public OwnQuestionView(Bank bank) {
    this.bank = bank;
  }

  /** A question in the list. */
  public record Line(Own own, List<String> key, List<String> tags) {}

  /** A sentence to pick: its place, and how it begins. */
  public record Choice(String place, String words) {}

  /** What was typed for a sentence, and the words that are meant by it, or nothing. */
  public record Picked(String typed, String words) {}

  /** A version, and how it differs from the one before. */
  public record Version(Item item, List<Difference> differences) {}

  static String address(CoursePack course) {
    return "/courses/" + course.slug() + "/own-questions";
  }

  View list(CoursePack course, List<Own> all, Map<String, List<String>> tagged, Sought sought) {
    List<Line> lines =
        all.stream()
            .map(own ->
                new Line(
                    own, KeyLines.of(own.item()), tagged.getOrDefault(own.item().id(), List.of())))
            .toList();
    return View.of("own-questions")
        .with("course", course)
        .with("here", address(course))
        .with("kinds", Draft.KINDS)
        .with("total", lines.size())
        .with(
            "lines",
            lines.stream().filter(line -> sought.finds(line.own().item(), line.tags())).toList())
        .with(
            "tags",
            lines.stream().flatMap(line -> line.tags().stream()).distinct().sorted().toList())
        .with("sought", sought);
  }

  /** A question of the bank, or one that another shares, as what somebody begins with. */
  Optional<Draft> copied(Actor actor, CoursePack course, String id) {
    return bank.items(
            actor,
            new Bank.Selection(course.slug(), 0, Filter.NONE.ids(java.util.Set.of(id)), false))
        .flatMap(items -> items.stream().findFirst())
        .map(item -> Draft.of(item, course.article(), List.of()));
  }

  /**
   * The form.
   *
   * @param own the question that it is about, if it was written before
   * @param flaws what keeps it from being a question, by part
   * @param notice key of a message, or empty
   */
  View form(
      CoursePack course, Draft draft, Optional<Own> own, Map<String, String> flaws, String notice) {
    Composition made =
        Composition.of(draft, course, own.map(one -> one.item().id()).orElse("own-new"));
    String here = address(course);
    List<Advice> advice = advice(made, course);
    return View.of("own-question")
        .with("course", course)
        .with("draft", draft)
        .with("flaws", flaws)
        .with("isFlawed", !flaws.isEmpty())
        .with("notice", notice)
        .with("own", own)
        .with("isNew", own.isEmpty())
        .with("isMine", own.map(Own::isMine).orElse(true))
        .with("template", "kinds/" + draft.kind())
        .with("here", here)
        .with("target", own.map(one -> here + "/" + one.item().id()).orElse(here))
        .with("rows", IntStream.range(0, Draft.ROWS).boxed().toList())
        .with("blooms", List.of(Bloom.values()).stream().map(Bloom::slug).toList())
        .with("lessons", course.article().lessons())
        .with("sentences", sentences(course))
        .with("picked", picked(draft, course))
        .with("missing", List.copyOf(made.flaws().values()))
        .with("advice", advice)
        .with("passed", advice.stream().filter(Advice::passes).count())
        .with("versions", own.map(OwnQuestionView::versions).orElse(List.of()));
  }

  private static List<Advice> advice(Composition made, CoursePack course) {
    return made.item()
        .map(item -> new OwnChecks(course.facts(), course.article()).of(item))
        .orElse(List.of());
  }

  private static List<Choice> sentences(CoursePack course) {
    return course.article().lessons().stream()
        .flatMap(lesson ->
            lesson
                .sentences()
                .map(sentence ->
                    new Choice(
                        lesson.slug() + "#" + sentence.anchor(), shortened(sentence.text()))))
        .toList();
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_OF_SENTENCE ? text : text.substring(0, SHOWN_OF_SENTENCE) + "…";
  }

  private static List<Picked> picked(Draft draft, CoursePack course) {
    return IntStream.range(0, Draft.SENTENCES)
        .mapToObj(row -> draft.at("evidence", row))
        .map(typed ->
            new Picked(
                typed,
                typed.isEmpty()
                    ? ""
                    : Composition.place(course.article(), typed).map(Passage::quote).orElse("")))
        .toList();
  }

  private static List<Version> versions(Own own) {
    List<Version> versions = new ArrayList<>();
    for (int at = 0; at < own.versions().size(); at++) {
      Item item = own.versions().get(at);
      versions.add(
          new Version(
              item, at == 0 ? List.of() : Difference.between(own.versions().get(at - 1), item)));
    }
    return versions.reversed();
  }
}
