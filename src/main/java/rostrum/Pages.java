package rostrum;

import rostrum.entrance.AccountPages;
import rostrum.entrance.LeavingPages;
import rostrum.entrance.RecoveryPages;
import rostrum.entrance.RegistrationPages;
import rostrum.entrance.SignInPages;
import rostrum.practice.CardPages;
import rostrum.practice.PracticePages;
import rostrum.practice.ProblemPages;
import rostrum.progress.ProgressPages;
import rostrum.reading.CoursePages;
import rostrum.reading.JottingPages;
import rostrum.reading.LessonPages;
import rostrum.reading.SentencePages;
import rostrum.reference.ReferencePages;
import rostrum.reference.SearchPages;
import rostrum.reference.SheetPages;
import rostrum.studio.ItemPages;
import rostrum.studio.ReportPages;
import rostrum.studio.VersionPages;
import rostrum.web.Assets;
import rostrum.web.Health;

/** Everything that a route can lead to; {@link App} builds it. */
record Pages(
    Door door,
    Assets assets,
    Health health,
    CoursePages courses,
    LessonPages lessons,
    SentencePages sentences,
    JottingPages jottings,
    ReferencePages reference,
    SearchPages search,
    SheetPages sheet,
    PracticePages practice,
    ProblemPages problems,
    CardPages cards,
    ProgressPages progress,
    ItemPages items,
    VersionPages versions,
    ReportPages reports,
    SignInPages signIn,
    RegistrationPages registration,
    RecoveryPages recovery,
    AccountPages account,
    LeavingPages leaving) {}
