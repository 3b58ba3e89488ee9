package rostrum.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sets XHTML on A4 pages, in the style of {@code pdf/pdf.css}. The same XHTML gives the same bytes.
 * Fonts are embedded: one for Latin, two for what it has not, Hangul among it; a sign that none of
 * them has is printed as an empty square. All is set from left to right.
 */
public final class Typesetter {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String EMPTY_SQUARE = "\u25A1";
  private static final long ANY_ID = 8;

  /** What XML does not admit, further control characters, and what turns the writing. */
  private static final Pattern UNPRINTED =
      Pattern.compile(
          "[^\t\n\r\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
              + "|[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final int AT_A_TIME = 2;

  private final String style = new String(resource("/pdf/pdf.css"), StandardCharsets.UTF_8);
  private final Semaphore free = new Semaphore(AT_A_TIME);

  /** Read when something is set for the first time. */
  private record Font(String family, int weight, byte[] file) {
    private static final List<Font> ALL =
        List.of(
            new Font("Rostrum Serif", 400, resource("/fonts/rostrum-serif-400.ttf")),
            new Font("Rostrum Serif", 600, resource("/fonts/rostrum-serif-600.ttf")),
            new Font("DejaVu Serif", 400, resource("/fonts/DejaVuSerif.ttf")),
            new Font("NanumMyeongjo", 400, resource("/fonts/NanumMyeongjo.ttf")));
  }

  /**
   * A tagged PDF that says of itself nothing but its title. Two are made at a time; others wait.
   *
   * @param xhtml well-formed, without DOCTYPE; whatever it refers to is not fetched
   * @throws IllegalArgumentException if it is not well-formed
   */
  public byte[] set(String xhtml) {
    Document page = styled(parsed(UNPRINTED.matcher(xhtml).replaceAll("")));
    free.acquireUninterruptibly();
    try (PdfBoxRenderer renderer = renderer(page)) {
      renderer.layout();
      return bytes(renderer.createPDFKeepOpen());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      free.release();
    }
  }

  private static PdfBoxRenderer renderer(Document page) {
    // It would say at each sign which font has not got it.
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, null)
            .useReplacementText(EMPTY_SQUARE)
            // Tagged; and without it the fonts of the machine would be looked through.
            .usePdfUaAccessibility(true)
            .useUriResolver((base, uri) -> null);
    for (Font font : Font.ALL) {
      builder.useFont(
          () -> new ByteArrayInputStream(font.file),
          font.family,
          font.weight,
          FontStyle.NORMAL,
          true);
    }
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, moment);
    }
    return builder.buildPdfRenderer();
  }

  private static byte[] bytes(PDDocument set) throws IOException {
    try (PDDocument pdf = set) {
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(pdf.getDocumentInformation().getTitle());
      pdf.setDocumentInformation(about);
      pdf.getDocumentCatalog().setMetadata(null);
      pdf.setDocumentId(ANY_ID);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private Document styled(Document page) {
    Element element = page.createElementNS(XHTML, "style");
    element.setTextContent(style);
    page.getElementsByTagNameNS(XHTML, "head").item(0).appendChild(element);
    return page;
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(NO_DOCTYPE, true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("not well-formed", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream file = Typesetter.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
