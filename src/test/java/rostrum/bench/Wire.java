package rostrum.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A connection that is kept, HTTP/1.1 by hand: a load generator on the machine that it measures has
 * to cost little.
 */
public final class Wire implements Closeable {
  private static final int BUFFER = 64 * 1024;

  private final Socket socket = new Socket();
  private final InputStream in;

  /**
   * @param patienceMillis after which an answer is given up
   */
  public Wire(int port, int patienceMillis) throws IOException {
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMillis);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(patienceMillis);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /** Sends a request and reads the whole answer. */
  public Reply send(Request request) throws IOException {
    socket.getOutputStream().write(request.bytes());
    String head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    Reply reply = new Reply(status, head, new byte[0]);
    if (status == 204 || status == 304) {
      return reply;
    }
    Optional<String> length = reply.header("content-length");
    byte[] body =
        length.isPresent()
            ? in.readNBytes(Integer.parseInt(length.get()))
            : reply.header("transfer-encoding").isPresent() ? chunks() : new byte[0];
    return new Reply(status, head, body);
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
    int ends = 0;
    while (ends < 2) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
