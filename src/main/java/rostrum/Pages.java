package rostrum;

import rostrum.admin.SignInPages;
import rostrum.practice.PlanPages;
import rostrum.practice.PracticePages;
import rostrum.practice.PreQuestionPages;
import rostrum.practice.ReviewPages;
import rostrum.progress.ProgressPages;
import rostrum.reading.CoursePages;
import rostrum.reading.LessonPages;
import rostrum.reference.ReferencePages;
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
    PracticePages practice,
    PreQuestionPages preQuestions,
    ReviewPages review,
    PlanPages plan,
    ProgressPages progress,
    ItemPages items,
    SignInPages signIn) {}
