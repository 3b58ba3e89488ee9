package rostrum.courses;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A pack in memory whose files can be edited; each edit gives another pack. */
public record PackText(PackSource source) {

  /** Replaces a text that stands exactly once in a file. */
  public PackText with(String file, String old, String replacement) {
    String text = text(file);
    int at = only(file, old);
    return with(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** Writes a file. */
  public PackText with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, whatever its encoding. */
  public PackText with(String file, byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>(source.files());
    files.put(file, bytes);
    return new PackText(new PackSource(files));
  }

  public PackText without(String file) {
    SortedMap<String, byte[]> files = new TreeMap<>(source.files());
    files.remove(file);
    return new PackText(new PackSource(files));
  }

  /** Adds lines to the end of a file. */
  public PackText append(String file, String lines) {
    return with(file, text(file) + lines);
  }

  /** Puts a byte that is no UTF-8 after a text that stands exactly once in a file. */
  public PackText withBadByteAfter(String file, String text) {
    String all = new String(source.files().get(file), StandardCharsets.ISO_8859_1);
    String sought = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int at = all.indexOf(sought) + sought.length();
    byte[] before = source.files().get(file);
    byte[] after = new byte[before.length + 1];
    System.arraycopy(before, 0, after, 0, at);
    after[at] = (byte) 0xff;
    System.arraycopy(before, at, after, at + 1, before.length - at);
    return with(file, after);
  }

  /** The line on which a text begins that stands exactly once in a file, counted from 1. */
  public int line(String file, String text) {
    return (int) text(file).substring(0, only(file, text)).chars().filter(c -> c == '\n').count()
        + 1;
  }

  public String text(String file) {
    byte[] bytes = source.files().get(file);
    if (bytes == null) {
      throw new AssertionError("the pack has no file " + file);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public PackReading read() {
    return PackReader.read(source);
  }

  public CoursePack pack() {
    return read().pack();
  }

  private int only(String file, String sought) {
    String text = text(file);
    int at = text.indexOf(sought);
    if (at < 0 || text.indexOf(sought, at + 1) >= 0) {
      throw new AssertionError(
          "'"
              + sought
              + "' stands not exactly once in "
              + file
              + " but "
              + Arrays.toString(new int[] {at, text.indexOf(sought, at + 1)}));
    }
    return at;
  }
}
