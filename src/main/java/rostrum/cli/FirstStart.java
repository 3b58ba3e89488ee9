package rostrum.cli;

import java.io.IOException;
import java.time.Clock;
import rostrum.accounts.Actor;
import rostrum.bank.PackImport;
import rostrum.courses.Courses;
import rostrum.courses.PackSource;
import rostrum.courses.ShippedPacks;
import rostrum.questions.Questions;
import rostrum.storage.Database;

/** A Rostrum without a course teaches those that it comes with. */
final class FirstStart {

  private FirstStart() {}

  static void setUp(Database database, Clock clock) throws IOException {
    Courses courses = new Courses(database, false);
    if (!database.read(courses::installed).isEmpty()) {
      return;
    }
    PackImport packs = new PackImport(database, courses, new Questions(), clock);
    for (PackSource pack : ShippedPacks.all()) {
      packs.run(new Actor.Operator(), pack);
    }
  }
}
