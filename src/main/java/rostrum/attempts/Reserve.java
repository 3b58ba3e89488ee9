package rostrum.attempts;

import java.util.Collections;
import java.util.Set;
import org.jooq.DSLContext;
import rostrum.accounts.Actor;
import rostrum.questions.Item;

/**
 * What practice and review leave alone for somebody at present, because a quiz is to ask it first.
 */
@FunctionalInterface
public interface Reserve {
  /** Nothing, for anybody. */
  Reserve NOTHING = (sql, actor, course) -> Set.of();

  /**
   * The ids of facts that are held back, inside the caller’s transaction.
   *
   * @param course slug
   */
  Set<String> facts(DSLContext sql, Actor actor, String course);

  /** Whether a question rests on none of them. */
  static boolean frees(Set<String> held, Item item) {
    return Collections.disjoint(held, item.facts());
  }
}
