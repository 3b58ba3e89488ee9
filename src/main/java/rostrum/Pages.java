package rostrum;

import rostrum.entrance.AccountPages;
import rostrum.entrance.LeavingPages;
import rostrum.entrance.RecoveryPages;
import rostrum.entrance.RegistrationPages;
import rostrum.entrance.SignInPages;
import rostrum.practice.PracticePages;
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
    ProgressPages progress,
    ItemPages items,
    SignInPages signIn,
    RegistrationPages registration,
    RecoveryPages recovery,
    AccountPages account,
    LeavingPages leaving) {}
