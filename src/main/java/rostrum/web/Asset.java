package rostrum.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A static file, ready to be sent.
 *
 * @param hash of its content, part of its address
 * @param gzipped the same, if it is worth keeping compressed
 */
record Asset(String contentType, String hash, byte[] content, Optional<byte[]> gzipped) {

  static Asset of(String name, byte[] content) {
    String hash = HexFormat.of().formatHex(Hashes.sha256(content)).substring(0, 12);
    return new Asset(contentType(name), hash, content, Optional.empty());
  }

  Asset compressed() {
    return new Asset(contentType, hash, content, Optional.of(gzip(content)));
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml; charset=utf-8";
      case "png" -> "image/png";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new Best(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
