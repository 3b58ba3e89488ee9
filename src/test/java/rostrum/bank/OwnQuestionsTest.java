package rostrum.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rostrum.storage.schema.Tables.ACCOUNT;
import static rostrum.storage.schema.Tables.COURSE;
import static rostrum.storage.schema.Tables.PACK;
import static rostrum.storage.schema.Tables.QUESTION_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.accounts.Actor;
import rostrum.accounts.Role;
import rostrum.bank.OwnQuestions.Own;
import rostrum.bank.OwnQuestions.Rewriting;
import rostrum.questions.Item;
import rostrum.questions.Open;
import rostrum.questions.Questions;
import rostrum.questions.Questions.Stored;
import rostrum.storage.Database;
import rostrum.storage.TestDatabase;
import rostrum.storage.TestDatabases;

/**
 * What those who teach write, on both databases: whose it is, who sees it, and that none of it is
 * drawn.
 */
class OwnQuestionsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String SLUG = "wpk-8th-congress";

  /** Those who write, on a database that stays open between tests. */
  record Staff(Database database) {}

  private static List<TestDatabase> kinds = List.of();
  private static int people;

  @BeforeAll
  static void open() {
    kinds = List.of(TestDatabases.h2(), TestDatabases.postgres());
    for (TestDatabase kind : kinds) {
      kind.database()
          .write(sql -> {
            long course =
                sql.insertInto(COURSE)
                    .set(COURSE.SLUG, SLUG)
                    .set(COURSE.CREATED_AT, NOW)
                    .returning(COURSE.ID)
                    .fetchSingle(COURSE.ID);
            long pack =
                sql.insertInto(PACK)
                    .set(PACK.COURSE_ID, course)
                    .set(PACK.SHA256, "0")
                    .set(PACK.IMPORTED_AT, NOW)
                    .returning(PACK.ID)
                    .fetchSingle(PACK.ID);
            new Questions().add(sql, course, pack, EveryKind.items().getFirst(), "0", NOW);
            return course;
          });
    }
  }

  @AfterAll
  static void close() throws Exception {
    for (TestDatabase kind : kinds) {
      kind.close();
    }
  }

  static Stream<Staff> both() {
    return kinds.stream().map(kind -> new Staff(kind.database()));
  }

  private final Questions questions = new Questions();

  private OwnQuestions own(Staff kind) {
    return new OwnQuestions(kind.database(), questions, CLOCK);
  }

  private static Actor.Account somebody(Staff kind, Role role) {
    long id =
        kind.database()
            .write(sql ->
                sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ROLE, role.slug())
                    .set(ACCOUNT.CREATED_AT, NOW)
                    .returningResult(ACCOUNT.ID)
                    .fetchSingle(ACCOUNT.ID));
    return new Actor.Account(id, role, Optional.empty());
  }

  private static Item open(String id, String stem) {
    Open open = EveryKind.open();
    return EveryKind.item(new Open(id, stem, open.grounds(), open.rubric()));
  }

  private String written(Staff kind, Actor.Account author) {
    OwnQuestions own = own(kind);
    people++;
    return own.write(author, open(own.newId(), "What does the article say of this?"), "k" + people)
        .orElseThrow();
  }

  private List<String> current(Staff kind) {
    return ids(kind.database().read(sql -> questions.current(sql, SLUG)));
  }

  private List<String> usable(Staff kind, Actor.Account account) {
    return ids(kind.database().read(sql -> questions.usable(sql, account.id(), SLUG)));
  }

  private static List<String> ids(List<Stored> stored) {
    return stored.stream().map(one -> one.item().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("both")
  void it_is_its_authors_until_it_is_shared(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    Actor.Account jonas = somebody(kind, Role.INSTRUCTOR);
    OwnQuestions own = own(kind);
    String id = written(kind, amina);

    assertThat(usable(kind, amina)).contains(id);
    assertThat(usable(kind, jonas)).doesNotContain(id).isNotEmpty();
    assertThat(own.find(jonas, SLUG, id)).isEmpty();
    assertThat(own.share(jonas, SLUG, id, true)).isFalse();

    assertThat(own.share(amina, SLUG, id, true)).isTrue();
    assertThat(usable(kind, jonas)).contains(id);
    assertThat(own.find(jonas, SLUG, id))
        .hasValueSatisfying(one -> assertThat(one.isMine()).isFalse());
    assertThat(own.rewrite(jonas, open(id, "Another?"), 1)).isEqualTo(Rewriting.UNKNOWN);
    assertThat(own.retire(jonas, SLUG, id)).isFalse();

    assertThat(own.share(amina, SLUG, id, false)).isTrue();
    assertThat(own.all(jonas, SLUG)).noneMatch(one -> one.item().id().equals(id));
    assertThat(own.all(amina, SLUG)).filteredOn(Own::isMine).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void none_is_ever_drawn_shared_or_not_and_the_site_asks_none(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    List<String> before = current(kind);
    own(kind).share(amina, SLUG, written(kind, amina), true);

    assertThat(current(kind)).isEqualTo(before).hasSize(1);
    assertThatThrownBy(() ->
            kind.database()
                .write(sql -> {
                  questions.add(sql, 1, 1, EveryKind.item(EveryKind.open()), "0", NOW);
                  return 0;
                }))
        .hasStackTraceContaining("nobody would mark it");
  }

  @ParameterizedTest
  @MethodSource("both")
  void an_edit_is_a_new_version_and_the_old_one_stays_as_it_was(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    OwnQuestions own = own(kind);
    String id = written(kind, amina);
    long first = version(kind, id);

    assertThat(own.rewrite(amina, open(id, "What else does it say?"), 1))
        .isEqualTo(Rewriting.WRITTEN);
    assertThat(own.rewrite(amina, open(id, "What else does it say?"), 1))
        .as("sent twice")
        .isEqualTo(Rewriting.WRITTEN);
    assertThat(own.rewrite(amina, open(id, "From another tab?"), 1)).isEqualTo(Rewriting.OVERTAKEN);

    assertThat(own.find(amina, SLUG, id).orElseThrow().versions())
        .extracting(Item::version, Item::state, Item::stem)
        .containsExactly(
            tuple(1, Item.STALE, "What does the article say of this?"),
            tuple(2, Item.CURRENT, "What else does it say?"));
    Optional<Stored> kept = kind.database().read(sql -> questions.find(sql, SLUG, first));
    assertThat(kept).hasValueSatisfying(stored -> assertThat(stored.item().version()).isEqualTo(1));
  }

  private static long version(Staff kind, String id) {
    return kind.database()
        .read(sql ->
            sql.select(QUESTION_VERSION.ID)
                .from(QUESTION_VERSION)
                .where(QUESTION_VERSION.question().ITEM.eq(id))
                .fetchSingle(QUESTION_VERSION.ID));
  }

  @ParameterizedTest
  @MethodSource("both")
  void what_is_retired_is_in_no_list_to_choose_from_until_it_is_written_anew(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    OwnQuestions own = own(kind);
    String id = written(kind, amina);

    assertThat(own.retire(amina, SLUG, id)).isTrue();
    assertThat(usable(kind, amina)).doesNotContain(id);
    assertThat(own.rewrite(amina, open(id, "And now?"), 1)).isEqualTo(Rewriting.WRITTEN);
    assertThat(usable(kind, amina)).contains(id);
  }

  @ParameterizedTest
  @MethodSource("both")
  void the_same_form_sent_twice_writes_one_and_who_learns_writes_none(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    OwnQuestions own = own(kind);
    String key = "twice-" + amina.id();
    Optional<String> id = own.write(amina, open(own.newId(), "Once?"), key);

    assertThat(own.write(amina, open(own.newId(), "Once?"), key)).isEqualTo(id).isPresent();
    assertThat(own.all(amina, SLUG)).filteredOn(Own::isMine).hasSize(1);
    assertThat(own.write(somebody(kind, Role.LEARNER), open(own.newId(), "Mine?"), "k-learner"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void tags_are_common_on_the_sites_questions_and_the_authors_on_own_ones(Staff kind) {
    Actor.Account amina = somebody(kind, Role.INSTRUCTOR);
    Actor.Account jonas = somebody(kind, Role.INSTRUCTOR);
    QuestionTags tags = new QuestionTags(kind.database(), CLOCK);
    String id = written(kind, amina);
    String site = current(kind).getFirst();

    assertThat(tags.set(amina, SLUG, id, List.of("seminar 3", "조선"))).isTrue();
    assertThat(tags.set(jonas, SLUG, id, List.of("mine"))).isFalse();
    assertThat(tags.set(jonas, SLUG, site, List.of("hard"))).isTrue();
    assertThat(tags.all(amina, SLUG))
        .containsEntry(id, List.of("seminar 3", "조선"))
        .containsEntry(site, List.of("hard"));
    assertThat(tags.set(amina, SLUG, site, List.of())).isTrue();
    assertThat(tags.all(amina, SLUG)).doesNotContainKey(site);
    assertThat(QuestionTags.read(" a, b ,a,, c d ")).contains(List.of("a", "b", "c d"));
    assertThat(QuestionTags.read("x".repeat(41))).isEmpty();
  }
}
