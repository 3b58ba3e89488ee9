package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.SecondFactors.Closing;
import rostrum.storage.TestDatabase;

class KeyWrapTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final String KEY = "3132333435363738393031323334353637383930";
  private static final KeyWrap OURS = KeyWrap.with(new Secret("the secret of this installation"));
  private static final KeyWrap OTHER = KeyWrap.with(new Secret("the secret of another one"));

  @Test
  void what_was_closed_opens_with_the_same_secret_and_for_the_same_account_alone() {
    String closed = OURS.close(KEY, 7);

    assertThat(closed).doesNotContain(KEY).hasSizeLessThanOrEqualTo(80);
    assertThat(OURS.close(KEY, 7)).as("a nonce of its own").isNotEqualTo(closed);
    assertThat(OURS.open(closed, 7)).contains(KEY);
    assertThat(KeyWrap.with(new Secret("the secret of this installation")).open(closed, 7))
        .as("on another node")
        .contains(KEY);
    assertThat(OURS.open(closed, 8)).isEmpty();
    assertThat(OTHER.open(closed, 7)).isEmpty();
    assertThat(KeyWrap.NONE.open(closed, 7)).isEmpty();
    assertThat(OURS.open(closed.substring(0, 20), 7)).isEmpty();
    assertThat(OURS.open("1.", 7)).isEmpty();
  }

  @Test
  void what_lies_open_is_read_with_and_without_a_secret() {
    assertThat(KeyWrap.NONE.close(KEY, 7)).isEqualTo(KEY);
    assertThat(KeyWrap.NONE.open(KEY, 7)).contains(KEY);
    assertThat(OURS.open(KEY, 7)).contains(KEY);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void a_start_closes_up_what_lay_open_and_tells_what_it_cannot_open(TestDatabase kind) {
    long account =
        new Accounts(kind.database())
            .add(
                new Actor.Operator(),
                new Registration(
                    "Ada",
                    EmailAddress.of("ada@example.org").orElseThrow(),
                    Optional.empty(),
                    "seven quiet lanterns"),
                Role.INSTRUCTOR,
                new PasswordHashes(),
                NOW)
            .orElseThrow()
            .id();
    kind.database()
        .write(sql ->
            sql.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.ACCOUNT_ID, account)
                .set(SECOND_FACTOR.SECRET, KEY)
                .set(SECOND_FACTOR.PROPOSED_AT, NOW)
                .execute());

    assertThat(closing(kind, KeyWrap.NONE)).isEqualTo(new Closing(0, 0, 1));
    assertThat(closing(kind, OURS)).isEqualTo(new Closing(1, 0, 0));
    assertThat(closing(kind, OURS)).isEqualTo(new Closing(0, 0, 0));
    assertThat(closing(kind, OTHER)).isEqualTo(new Closing(0, 1, 0));
    assertThat(closing(kind, KeyWrap.NONE)).isEqualTo(new Closing(0, 1, 0));
    String stored =
        kind.database()
            .read(sql -> sql.fetchValue(sql.select(SECOND_FACTOR.SECRET).from(SECOND_FACTOR)));
    assertThat(OURS.open(stored, account)).contains(KEY);
  }

  private static Closing closing(TestDatabase kind, KeyWrap wrap) {
    return new SecondFactors(kind.database(), wrap).closeAll(new Actor.Operator());
  }
}
