package rostrum.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.bank.ImportReport.Stale;
import rostrum.courses.CoursePack;
import rostrum.courses.Courses;
import rostrum.courses.Courses.Installed;
import rostrum.courses.PackFaults;
import rostrum.courses.PackReader;
import rostrum.courses.PackSource;
import rostrum.facts.Content;
import rostrum.facts.FactBase;
import rostrum.generators.Course;
import rostrum.generators.Drafted;
import rostrum.generators.Families;
import rostrum.generators.Families.Generated;
import rostrum.generators.Retired;
import rostrum.ledger.About;
import rostrum.ledger.Act;
import rostrum.ledger.Deed;
import rostrum.ledger.Ledger;
import rostrum.questions.Difference;
import rostrum.questions.Item;
import rostrum.questions.Proof;
import rostrum.questions.Question;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.storage.Database;
import rostrum.words.Messages;

/** Installs or updates a course from its pack, in one transaction: everything or nothing. */
public final class PackImport {
  /** How many questions a course may have. */
  static final int MOST_QUESTIONS = 10_000;

  private static final long SEED = 8;
  private static final String RETIRED = "no longer follows from the facts";

  private final Database database;
  private final Courses courses;
  private final Questions questions;
  private final Clock clock;

  public PackImport(Database database, Courses courses, Questions questions, Clock clock) {
    this.database = database;
    this.courses = courses;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * Imports a pack. A question that still follows from the facts stays as it is; one whose
   * evidence, wording or distractors changed becomes stale and gets a new version; one that no
   * longer follows is retired.
   *
   * @throws PackFaults if the pack has faults; then nothing was changed
   * @throws IllegalArgumentException if the actor may not import packs, or more than 10,000
   *     questions follow from this one
   */
  public ImportReport run(Actor actor, PackSource source) {
    boolean allowed =
        switch (actor) {
          case Actor.Operator() -> true;
          case Actor.Account account -> account.role().includes(Role.ADMIN);
          case Actor.Visitor visitor -> false;
        };
    if (!allowed) {
      throw new IllegalArgumentException("only the operator and admins import packs");
    }
    CoursePack pack = PackReader.read(source).pack();
    Retired retired = database.read(sql -> RetiredDistractors.all(sql, pack.slug()));
    Generated generated = Families.generate(EveryFamily.generators(), course(pack), retired, SEED);
    if (generated.questions().size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException(
          "%,d questions follow from this pack, and a course has at most %,d; divide it"
              .formatted(generated.questions().size(), MOST_QUESTIONS));
    }
    return database.write(sql -> {
      ImportReport report = store(sql, pack, source, generated);
      Ledger.append(
          sql,
          Act.of(clock.instant(), Deed.COURSE_INSTALLED, actor.author())
              .about(About.course(pack.slug())));
      return report;
    });
  }

  /** What generators see of a pack. */
  static Course course(CoursePack pack) {
    return new Course(
        pack.slug(),
        pack.article(),
        pack.facts(),
        Messages.in("questions", pack.article().language()));
  }

  private ImportReport store(
      DSLContext sql, CoursePack pack, PackSource source, Generated generated) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Installed installed = courses.install(sql, pack, source, now);
    Map<String, Drafted> drafts = new HashMap<>();
    generated.drafts().forEach(draft -> drafts.put(draft.id(pack.slug()), draft));
    Map<String, Stored> before = new HashMap<>();
    questions.current(sql, pack.slug()).forEach(stored -> before.put(stored.item().id(), stored));
    int added = 0;
    int kept = 0;
    List<Stale> renewed = new ArrayList<>();
    for (Question question : generated.questions()) {
      Item item = Item.of(pack.slug(), question);
      Optional<Stored> old = Optional.ofNullable(before.remove(item.id()));
      Optional<Drafted> draft = Optional.ofNullable(drafts.get(item.id()));
      String basis = basis(pack.facts(), item);
      if (old.isPresent()
          && draft.isPresent()
          && draft.get().admits(pack.slug(), old.get().item())) {
        kept++;
        continue;
      }
      if (old.isPresent()) {
        String reason =
            old.get().basis().equals(basis) ? "worded anew" : "what it rests on has changed";
        questions.end(sql, old.get().id(), Item.STALE, reason, now);
        renewed.add(new Stale(item.id(), reason, Difference.between(old.get().item(), item)));
      } else {
        added++;
      }
      questions.add(sql, installed.id(), installed.pack(), item, basis, now);
    }
    List<Stale> retired = new ArrayList<>();
    for (Stored gone : before.values()) {
      questions.end(sql, gone.id(), Item.RETIRED, RETIRED, now);
      retired.add(new Stale(gone.item().id(), RETIRED, List.of()));
    }
    return new ImportReport(
        pack.slug(), added, kept, List.copyOf(renewed), List.copyOf(retired), generated.unproven());
  }

  /** What a question rests on, as a hash of the facts. */
  static String basis(FactBase facts, Item item) {
    List<String> ids = new ArrayList<>(item.facts());
    for (Proof.Answer answer : item.proof().answers()) {
      Stream.concat(answer.because().stream(), answer.closedList().stream()).forEach(ids::add);
    }
    return Content.hash(facts, ids);
  }
}
