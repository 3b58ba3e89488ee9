package rostrum.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.parser.Parser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import rostrum.exchange.ReadBack.Answer;
import rostrum.exchange.ReadBack.Couple;
import rostrum.exchange.ReadBack.Numeric;

/**
 * Reads Moodle’s XML as Moodle describes it: {@code text} elements lose the white space around
 * them, a {@code format} says whether they are HTML, and a cloze has its gaps in its text.
 */
final class MoodleReader {
  private static final Pattern GAP =
      Pattern.compile("\\{([0-9]*):(SHORTANSWER|SA|MW):(.+?)(?<!\\\\)}", Pattern.DOTALL);
  private static final Pattern SPELLING =
      Pattern.compile("~?=(.+?)(?<!\\\\|&|&amp;)(?=[~#}]|$)", Pattern.DOTALL);

  private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);

  private MoodleReader() {}

  static List<ReadBack> read(String file) {
    List<ReadBack> questions = new ArrayList<>();
    String category = "";
    for (Element question : children(parsed(file), "question")) {
      if (question.getAttribute("type").equals("category")) {
        category = text(child(question, "category"));
      } else {
        questions.add(question(category, question));
      }
    }
    return questions;
  }

  private static Element parsed(String file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(file)))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ReadBack question(String category, Element question) {
    String kind = question.getAttribute("type");
    String stem = text(child(question, "questiontext"));
    return new ReadBack(
        category,
        text(child(question, "name")),
        content(question, "idnumber"),
        children(child(question, "tags"), "tag").stream().map(MoodleReader::text).toList(),
        kind,
        lines(kind.equals("cloze") ? GAP.matcher(stem).replaceAll("_____") : stem),
        !content(question, "single").equals("false"),
        Optional.of(content(question, "shuffleanswers"))
            .filter(said -> !said.isEmpty())
            .map(said -> said.equals("true")),
        children(question, "answer").stream().map(answer -> answer(kind, answer)).toList(),
        children(question, "subquestion").stream().map(MoodleReader::couple).toList(),
        kind.equals("cloze") ? gaps(stem) : List.of(),
        kind.equals("numerical") ? Optional.of(numeric(question)) : Optional.empty(),
        feedback(child(question, "generalfeedback")));
  }

  private static Answer answer(String kind, Element answer) {
    String text = formatted(answer);
    List<Element> feedback = children(answer, "feedback");
    return new Answer(
        kind.equals("shortanswer") ? text.replace("\\*", "*") : text,
        Double.parseDouble(answer.getAttribute("fraction")),
        feedback.isEmpty() ? "" : formatted(feedback.getFirst()));
  }

  private static Couple couple(Element subquestion) {
    return new Couple(formatted(subquestion), text(child(subquestion, "answer")));
  }

  private static Numeric numeric(Element question) {
    Element answer = children(question, "answer").getFirst();
    List<String> units =
        children(question, "units").stream()
            .flatMap(all -> children(all, "unit").stream())
            .map(unit -> content(unit, "unit_name"))
            .toList();
    return new Numeric(
        new BigDecimal(text(answer)), new BigDecimal(content(answer, "tolerance")), units);
  }

  private static List<List<String>> gaps(String stem) {
    return GAP.matcher(stem)
        .results()
        .map(gap ->
            SPELLING
                .matcher(gap.group(3))
                .results()
                .map(spelling -> Parser.unescapeEntities(spelling.group(1), false))
                .map(spelling -> spelling.replace("\\}", "}").replace("\\#", "#"))
                .map(spelling -> spelling.replace("\\*", "*"))
                .toList())
        .toList();
  }

  private static List<String> feedback(Element element) {
    return PARAGRAPH
        .matcher(text(element))
        .results()
        .flatMap(paragraph -> lines(paragraph.group(1)).lines())
        .toList();
  }

  private static String formatted(Element element) {
    String text = text(element);
    return element.getAttribute("format").equals("html") ? lines(text) : text;
  }

  /** HTML as it is read, line by line; anything else than a line break in it is a fault. */
  private static String lines(String html) {
    Matcher tag = Pattern.compile("<(?!br>)[^>]*>").matcher(html);
    if (tag.find()) {
      throw new AssertionError("markup " + tag.group() + " in " + html);
    }
    return Parser.unescapeEntities(html.replace("<br>", "\n"), false);
  }

  private static String text(Element element) {
    return content(element, "text");
  }

  private static String content(Element element, String name) {
    List<Element> found = children(element, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  private static Element child(Element element, String name) {
    return children(element, name).getFirst();
  }

  private static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }
}
