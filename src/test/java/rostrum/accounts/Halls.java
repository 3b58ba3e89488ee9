package rostrum.accounts;

import java.util.List;
import rostrum.storage.TestDatabases;

/** A hall on each kind of database, opened once for all tests of a class: everybody is new. */
final class Halls {
  private static List<Hall> open = List.of();

  private Halls() {}

  static List<Hall> both() {
    if (open.isEmpty()) {
      open = List.of(new Hall(TestDatabases.h2()), new Hall(TestDatabases.postgres()));
    }
    return open;
  }

  static void close() throws Exception {
    for (Hall hall : open) {
      hall.leave();
    }
    open = List.of();
  }
}
