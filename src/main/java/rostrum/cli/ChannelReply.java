package rostrum.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What goes back while a command runs: pieces of its two streams, questions for the next line of
 * input, and at last its exit code.
 */
final class ChannelReply {
  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final int EXIT = 3;
  private static final int ASK = 4;
  private static final int MOST_BYTES = 65_536;

  private final DataOutputStream out;

  ChannelReply(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  OutputStream out() {
    return new Pieces(OUT);
  }

  OutputStream err() {
    return new Pieces(ERR);
  }

  /** Has the other process send a line of its input. */
  synchronized void ask() throws IOException {
    out.writeByte(ASK);
    out.writeInt(0);
    out.flush();
  }

  synchronized void exit(int code) throws IOException {
    out.writeByte(EXIT);
    out.writeInt(code);
    out.flush();
  }

  private synchronized void piece(int stream, byte[] bytes, int offset, int length)
      throws IOException {
    out.writeByte(stream);
    out.writeInt(length);
    out.write(bytes, offset, length);
    out.flush();
  }

  /**
   * Copies the pieces to the streams of this process as they come, and sends what is asked for.
   *
   * @param answers where lines of input go
   * @return the exit code
   * @throws IOException if it ends before there is one
   */
  static int copy(DataInputStream in, DataOutputStream answers, Invocation invocation)
      throws IOException {
    while (true) {
      int kind = in.readUnsignedByte();
      int number = in.readInt();
      if (kind == EXIT) {
        return number;
      }
      if (kind == ASK) {
        ChannelRequest.writeLine(answers, invocation.in().line());
        continue;
      }
      if (number < 0 || number > MOST_BYTES || (kind != OUT && kind != ERR)) {
        throw new IOException("the server answered with something else than Rostrum does");
      }
      OutputStream stream = kind == OUT ? invocation.out() : invocation.err();
      stream.write(in.readNBytes(number));
      stream.flush();
    }
  }

  private final class Pieces extends OutputStream {
    private final int stream;

    Pieces(int stream) {
      this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int from = 0; from < length; from += MOST_BYTES) {
        piece(stream, bytes, offset + from, Math.min(MOST_BYTES, length - from));
      }
    }
  }
}
