package rostrum.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rostrum.storage.schema.Tables.ACCOUNT;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.accounts.People.Found;
import rostrum.storage.TestDatabase;

/** Who is listed of many. */
class PeopleTest {
  private static final Actor.Account ADMINISTRATOR =
      new Actor.Account(1, Role.ADMIN, Optional.empty());

  private static People people(Hall hall, int accounts) {
    hall.database.write(sql -> {
      for (int account = 1; account <= accounts; account++) {
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ROLE, Role.LEARNER.slug())
            .set(ACCOUNT.NAME, account == 3 ? "김 Ölmez 100%_!" : "Amina " + account)
            .set(ACCOUNT.EMAIL, "Amina." + account + "@example.org")
            .set(ACCOUNT.CREATED_AT, Hall.NOW)
            .execute();
      }
      return true;
    });
    return new People(hall.database, hall.sessions, hall.clock);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void the_last_to_come_are_listed_and_all_are_counted(TestDatabase kind) {
    People people = people(new Hall(kind), People.MOST + 2);

    Found everybody = people.find(ADMINISTRATOR, "");
    Found some = people.find(ADMINISTRATOR, "AMINA.10");

    assertThat(everybody.all()).isEqualTo(People.MOST + 2);
    assertThat(everybody.people()).hasSize(People.MOST);
    assertThat(everybody.people().getFirst().name()).contains("Amina " + (People.MOST + 2));
    assertThat(some.all()).isEqualTo(4);
    assertThat(some.people()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("rostrum.storage.TestDatabases#both")
  void letters_are_looked_for_as_they_are_typed_but_for_their_case(TestDatabase kind) {
    People people = people(new Hall(kind), 4);

    assertThat(people.find(ADMINISTRATOR, "김 öl").all()).isEqualTo(1);
    assertThat(people.find(ADMINISTRATOR, "0%_!").all()).isEqualTo(1);
    assertThat(people.find(ADMINISTRATOR, "%").all()).isEqualTo(1);
    assertThat(people.find(ADMINISTRATOR, "_mina").all()).isZero();
  }
}
