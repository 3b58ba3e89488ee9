package rostrum;

import rostrum.admin.SignInPages;
import rostrum.practice.PracticePages;
import rostrum.progress.ProgressPages;
import rostrum.reading.CoursePages;
import rostrum.reading.LessonPages;
import rostrum.reference.ReferencePages;
import rostrum.reference.SearchPages;
import rostrum.studio.ItemPages;
import rostrum.web.Assets;
import rostrum.web.Health;

/** Everything that a route can lead to; {@link App} builds it. */
record Pages(
    Door door,
    Assets assets,
    Health health,
    CoursePages courses,
    LessonPages lessons,
    ReferencePages reference,
    SearchPages search,
    PracticePages practice,
    ProgressPages progress,
    ItemPages items,
    SignInPages signIn) {}
