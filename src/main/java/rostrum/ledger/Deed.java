package rostrum.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is recorded. The slug of one that was ever recorded keeps its meaning. */
public enum Deed {
  /** Somebody came in; the detail says with what. */
  SIGNED_IN,

  /** Somebody did not; about an account if the address has one. */
  SIGN_IN_REFUSED,

  SIGNED_OUT,

  /** Sessions of an account were ended otherwise; the detail says how many. */
  SESSIONS_ENDED,

  ACCOUNT_MADE,
  ACCOUNT_DELETED,
  ROLE_GIVEN,
  ADDRESS_CHANGED,

  /** Somebody took along everything about them. */
  EVERYTHING_TAKEN,

  PASSWORD_CHANGED,

  /** A new password by a recovery code or a link. */
  PASSWORD_RECOVERED,

  /** What asks for the password again, or for a code, was given a wrong one. */
  CONFIRMATION_REFUSED,

  RECOVERY_CODE_MADE,

  /** A link for a new password was made. */
  LINK_MADE,

  /** A start of the server made a token. */
  CONSOLE_TOKEN_MADE,

  SECOND_FACTOR_ON,
  SECOND_FACTOR_OFF,
  CLASS_OPENED,

  /** A class has a new code; the one before is void. */
  CLASS_CODE_MADE,

  CLASS_CODE_CLOSED,
  INSTRUCTOR_ADDED,
  INSTRUCTOR_REMOVED,

  /** Somebody came into a class, waits for it or is out of it; the detail says which. */
  ENROLMENT_CHANGED,

  ACCOMMODATION_GRANTED,

  /** Links into a class were made; the detail says how many. */
  INVITATIONS_MADE,

  INVITATION_TAKEN_BACK,

  /** A quiz was given to a class, or given anew with other times or rules. */
  QUIZ_PUBLISHED,

  QUIZ_WITHDRAWN,
  QUIZ_SHARED,
  MARK_SET,
  QUESTION_REGRADED,
  QUESTION_WRITTEN,
  QUESTION_REWRITTEN,
  QUESTION_RETIRED,
  QUESTION_SHARED,
  DISTRACTOR_RETIRED,
  DISTRACTOR_USED_AGAIN,

  /** A course was installed or updated. */
  COURSE_INSTALLED,

  /** A backup was begun; the entry is in it. */
  BACKUP_BEGUN,

  /** A page was asked for that is not for whoever asked, or of which there is none. */
  PAGE_REFUSED;

  /** As it is stored, and as the key of its words ends. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Deed> of(String slug) {
    return Arrays.stream(values()).filter(deed -> deed.slug().equals(slug)).findFirst();
  }
}
