package rostrum.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rostrum.facts.FactBase;
import rostrum.lessons.Article;
import rostrum.questions.Cloze;
import rostrum.questions.Item;
import rostrum.questions.KeyLines;
import rostrum.questions.Matching;
import rostrum.questions.MultipleChoice;
import rostrum.questions.NumberQuestion;
import rostrum.questions.Open;
import rostrum.questions.Option;
import rostrum.questions.OptionOrder;
import rostrum.questions.Ordering;
import rostrum.questions.Pair;
import rostrum.questions.Quantity;
import rostrum.questions.ShortAnswer;
import rostrum.questions.SingleChoice;
import rostrum.questions.Stage;
import rostrum.questions.TrueFalse;

/**
 * Moodle’s XML format. Texts are HTML in which everything is escaped; what learners type or pick
 * from a list is plain, as Moodle expects it.
 *
 * <p>A yes-or-no question is written as a choice between its two options, for the format’s own type
 * has no words but “True” and “False”.
 */
public final class MoodleXml {
  private static final String HTML = "html";
  private static final String PLAIN = "plain_text";
  private static final String FULL = Fractions.FULL;

  private final OptionOrder order;
  private final Feedback.Of feedback;
  private final Losses losses;
  private final XMLStreamWriter xml;
  private int depth;

  private MoodleXml(Article article, FactBase facts, XMLStreamWriter xml) {
    this.order = OptionOrder.of(article);
    this.feedback = new Feedback.Of(article, facts);
    this.losses = new Losses(feedback.words());
    this.xml = xml;
  }

  /**
   * Writes items, family by family, else in the order in which they are given.
   *
   * @param article that they are about
   * @param facts that they rest on
   */
  public static Export write(List<Item> items, Article article, FactBase facts) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      MoodleXml moodle = new MoodleXml(article, facts, xml);
      moodle.quiz(items);
      xml.close();
      return new Export(text.toString(), moodle.losses.all());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void quiz(List<Item> items) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("quiz");
    var categories =
        items.stream()
            .collect(Collectors.groupingBy(Labels::category, TreeMap::new, Collectors.toList()));
    for (var category : categories.entrySet()) {
      category(category.getKey());
      for (Item item : category.getValue()) {
        item(item);
      }
    }
    end();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void category(String path) throws XMLStreamException {
    start("question");
    xml.writeAttribute("type", "category");
    start("category");
    text(path);
    end();
    end();
  }

  private void item(Item item) throws XMLStreamException {
    switch (item.question()) {
      case SingleChoice choice -> choice(item, choice.options(), true, FULL, "0");
      case TrueFalse choice -> choice(item, choice.options(), true, FULL, "0");
      case MultipleChoice choice -> {
        long keys = choice.options().stream().filter(Option::correct).count();
        Optional<String> share = Fractions.oneOf(keys);
        if (share.isPresent()) {
          choice(item, choice.options(), false, share.get(), "-" + share.get());
        } else {
          losses.add(item, Lost.MARKS);
        }
      }
      case Matching matching -> matching(item, matching);
      case Ordering ordering -> ordering(item, ordering);
      case Cloze cloze -> cloze(item, cloze);
      case NumberQuestion number -> number(item, number.number());
      case ShortAnswer answer -> shortAnswer(item, answer);
      case Open open -> essay(item, open);
    }
  }

  /** What all questions begin with. */
  private void begin(Item item, String type, String stem) throws XMLStreamException {
    losses.addCommon(item);
    start("question");
    xml.writeAttribute("type", type);
    start("name");
    text(Plain.of(item.id()));
    end();
    formatted("questiontext", stem);
    formatted("generalfeedback", after(item));
    leaf("penalty", "0.3333333");
    leaf("hidden", "0");
    leaf("idnumber", Labels.number(item));
  }

  private String after(Item item) {
    Feedback after = feedback.item(item);
    StringBuilder html = new StringBuilder(paragraph(after.explanation()));
    for (String piece : after.evidence()) {
      html.append("<blockquote>").append(paragraph(piece)).append("</blockquote>");
    }
    after.proof().forEach(line -> html.append(paragraph(line)));
    return html.toString();
  }

  private static String paragraph(String text) {
    return "<p>" + Html.lines(text) + "</p>";
  }

  /** What all questions end with. */
  private void finish(Item item) throws XMLStreamException {
    start("tags");
    for (String tag : Labels.tags(item)) {
      start("tag");
      text(tag);
      end();
    }
    end();
    end();
  }

  private void choice(Item item, List<Option> options, boolean single, String right, String wrong)
      throws XMLStreamException {
    begin(item, "multichoice", Html.lines(item.stem()));
    leaf("defaultgrade", "1");
    leaf("single", String.valueOf(single));
    leaf("shuffleanswers", String.valueOf(!order.isNatural(item)));
    leaf("answernumbering", "abc");
    for (Option option : options) {
      answer(option.correct() ? right : wrong, HTML, Html.lines(option.text()));
      formatted("feedback", Html.lines(option.why()));
      end();
    }
    finish(item);
  }

  /** A decoy is the right side of an empty question. */
  private void matching(Item item, Matching matching) throws XMLStreamException {
    begin(item, "matching", Html.lines(item.stem()));
    leaf("defaultgrade", "1");
    leaf("shuffleanswers", "true");
    for (Pair pair : matching.pairs()) {
      subquestion(Html.lines(pair.left()), pair.right());
    }
    for (String decoy : matching.decoys()) {
      subquestion("", decoy);
    }
    finish(item);
  }

  private void subquestion(String left, String right) throws XMLStreamException {
    start("subquestion");
    xml.writeAttribute("format", HTML);
    text(left);
    start("answer");
    text(Plain.of(right));
    end();
    end();
  }

  /** The number of a stage stands where other types have its share of the mark. */
  private void ordering(Item item, Ordering ordering) throws XMLStreamException {
    losses.add(item, Lost.STEPS);
    begin(item, "ordering", Html.lines(item.stem()));
    leaf("defaultgrade", "1");
    leaf("layouttype", "VERTICAL");
    leaf("selecttype", "ALL");
    leaf("selectcount", String.valueOf(ordering.sequence().size()));
    leaf("gradingtype", "LONGEST_ORDERED_SUBSET");
    leaf("showgrading", "SHOW");
    leaf("numberingstyle", "none");
    int place = 0;
    for (Stage stage : ordering.sequence()) {
      place++;
      answer(String.valueOf(place), HTML, Html.lines(stage.text()));
      end();
    }
    finish(item);
  }

  private void cloze(Item item, Cloze cloze) throws XMLStreamException {
    begin(item, "cloze", ClozeText.of(cloze));
    finish(item);
  }

  private void number(Item item, Quantity number) throws XMLStreamException {
    begin(item, "numerical", Html.lines(item.stem()));
    leaf("defaultgrade", "1");
    answer(FULL, PLAIN, number.value().toPlainString());
    leaf("tolerance", number.tolerance().toPlainString());
    end();
    if (!number.unit().isEmpty()) {
      start("units");
      start("unit");
      leaf("multiplier", "1");
      leaf("unit_name", Plain.of(number.unit()));
      end();
      end();
      leaf("unitgradingtype", "0");
      leaf("unitpenalty", "0");
      leaf("showunits", "0");
      leaf("unitsleft", "0");
    }
    finish(item);
  }

  private void shortAnswer(Item item, ShortAnswer question) throws XMLStreamException {
    begin(item, "shortanswer", Html.lines(item.stem()));
    leaf("defaultgrade", "1");
    leaf("usecase", "0");
    for (String spelling : question.accepted()) {
      answer(FULL, PLAIN, Wildcards.escaped(Plain.of(spelling)));
      end();
    }
    finish(item);
  }

  /** What a good answer has stands where only those who mark see it. */
  private void essay(Item item, Open open) throws XMLStreamException {
    begin(item, "essay", Html.lines(item.stem()));
    leaf("defaultgrade", open.points().toPlainString());
    leaf("responseformat", "plain");
    leaf("responserequired", "1");
    leaf("responsefieldlines", "15");
    leaf("attachments", "0");
    leaf("attachmentsrequired", "0");
    formatted(
        "graderinfo",
        KeyLines.of(item).stream().map(MoodleXml::paragraph).collect(Collectors.joining()));
    formatted("responsetemplate", "");
    finish(item);
  }

  /** Begins an answer. */
  private void answer(String fraction, String format, String text) throws XMLStreamException {
    start("answer");
    xml.writeAttribute("fraction", fraction);
    xml.writeAttribute("format", format);
    text(text);
  }

  private void formatted(String name, String html) throws XMLStreamException {
    start(name);
    xml.writeAttribute("format", HTML);
    html(html);
    end();
  }

  /** As it is, for people who look into the file: escaped HTML never ends a CDATA section. */
  private void html(String html) throws XMLStreamException {
    line();
    xml.writeStartElement("text");
    if (html.contains("<") || html.contains("&")) {
      xml.writeCData(html);
    } else {
      xml.writeCharacters(html);
    }
    xml.writeEndElement();
  }

  private void text(String text) throws XMLStreamException {
    leaf("text", text);
  }

  private void leaf(String name, String text) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void start(String name) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    depth++;
  }

  private void end() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
