package rostrum.generators;

import java.util.List;

/**
 * A single choice to which only the choice of distractors is missing: every candidate is already
 * proven false.
 *
 * @param mostDistractors how many distractors it gets where there are enough, 2 or more
 */
public record Draft(Basis basis, Candidate key, List<Candidate> distractors, int mostDistractors)
    implements Drafted {}
