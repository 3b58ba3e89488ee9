package rostrum.questions;

import java.util.List;
import java.util.Optional;
import rostrum.facts.Weight;
import rostrum.lessons.Claim;
import rostrum.lessons.Voice;

/**
 * What a question rests on, whatever its kind.
 *
 * @param family of the generator that made it
 * @param section slug of the lesson that it is asked after
 * @param facts ids of the facts that the key rests on
 * @param subjects what stem and key are about
 * @param evidence taken together it carries the key
 * @param asOf the date of the answer, if it can change with time
 * @param speaker the quoted person and occasion
 * @param difficulty 0 (easy) to 1, estimated before anybody answered
 * @param explanation shown after answering
 * @param citation the second step, if there is one
 */
public record Grounds(
    String family,
    String section,
    List<String> facts,
    List<String> subjects,
    List<Evidence> evidence,
    Optional<String> asOf,
    Claim claim,
    Voice voice,
    Optional<String> speaker,
    Weight weight,
    Bloom bloom,
    double difficulty,
    String explanation,
    Proof proof,
    Optional<Citation> citation) {}
