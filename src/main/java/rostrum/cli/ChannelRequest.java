package rostrum.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line that one process asks another to run.
 *
 * @param directory against which its paths are read
 */
record ChannelRequest(Path directory, List<String> arguments) {
  private static final int MAGIC = 0x526F7331;
  private static final int MOST_TEXTS = 1_000;
  private static final int MOST_BYTES = 1_000_000;

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    List<String> texts = new ArrayList<>(arguments);
    texts.addFirst(directory.toString());
    writeAll(out, texts);
  }

  private static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  /**
   * @throws IOException if this is no request of this version of Rostrum, or one that is too long
   */
  static ChannelRequest read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("a request that is not from this version of Rostrum");
    }
    List<String> texts = readAll(in);
    if (texts.isEmpty()) {
      throw new IOException("a request of no arguments");
    }
    return new ChannelRequest(Path.of(texts.getFirst()), texts.subList(1, texts.size()));
  }

  /**
   * What the command reads while it runs, sent when it asks for it: a line, or that there is none.
   */
  static void writeLine(DataOutputStream out, Optional<String> line) throws IOException {
    writeAll(out, line.stream().toList());
  }

  /**
   * @throws IOException if it is too long
   */
  static Optional<String> readLine(DataInputStream in) throws IOException {
    return readAll(in).stream().findFirst();
  }

  private static List<String> readAll(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_TEXTS) {
      throw new IOException("a request of " + count + " arguments");
    }
    List<String> texts = new ArrayList<>();
    int left = MOST_BYTES;
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      if (length < 0 || length > left) {
        throw new IOException("a request with an argument of " + length + " bytes");
      }
      left -= length;
      texts.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
