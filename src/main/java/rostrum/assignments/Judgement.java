package rostrum.assignments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is judged instead of by its own key. */
public enum Judgement {
  /** By its own key, as if it had never been judged otherwise. */
  AS_BEFORE,
  /** By another key. */
  NEW_KEY,
  /** Whoever was asked earns everything. */
  FULL_CREDIT,
  /** It counts for nobody, neither in what is earned nor in what can be. */
  DROPPED;

  /** The word that the database and forms use. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Judgement> of(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
