package rostrum.sitting;

/**
 * A question as the list of an attempt has it.
 *
 * @param position counted from 1
 * @param title its first words
 * @param isHere whether it is the one at hand
 * @param told what may be told of it
 */
public record Place(int position, String title, boolean isHere, Told told) {}
