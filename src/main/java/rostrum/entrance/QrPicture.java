package rostrum.entrance;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a picture that phones read.
 *
 * @param size of the square, its margin included, in dots
 * @param dots the dark ones, as the path of an SVG
 */
public record QrPicture(int size, String dots) {
  /** As wide as the standard asks for. */
  private static final int MARGIN = 4;

  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    String dots =
        IntStream.range(0, code.size * code.size)
            .filter(at -> code.getModule(at % code.size, at / code.size))
            .mapToObj(
                at -> "M%d,%dh1v1h-1z".formatted(at % code.size + MARGIN, at / code.size + MARGIN))
            .collect(Collectors.joining());
    return new QrPicture(code.size + 2 * MARGIN, dots);
  }
}
