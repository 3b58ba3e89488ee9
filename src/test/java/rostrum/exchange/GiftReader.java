package rostrum.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import rostrum.exchange.ReadBack.Answer;
import rostrum.exchange.ReadBack.Couple;
import rostrum.exchange.ReadBack.Numeric;

/**
 * Reads GIFT as its description says: blank lines part the questions, {@code //} begins a comment
 * line, {@code ::} encloses the name, braces enclose the answers; a backslash takes its meaning
 * from one of {@code ~ = # { } :} and makes a line break of n.
 */
final class GiftReader {
  private static final String SIGNS = "~=#{}:";

  /** Signs with their meaning are moved up here, so that all others are plain letters. */
  private static final int MEANT = 0xE000;

  private static final String NAME_END = meant("::");
  private static final String GENERAL = meant("####");
  private static final Pattern WEIGHT =
      Pattern.compile("%(-?[0-9]{1,3}(?:\\.[0-9]+)?)%(.*)", Pattern.DOTALL);
  private static final Pattern FORMAT =
      Pattern.compile("\\[(html|plain|moodle|markdown)](.*)", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\[id:([^\\]]*)]");
  private static final Pattern TAG = Pattern.compile("\\[tag:([^\\]]*)]");

  private GiftReader() {}

  static List<ReadBack> read(String file) {
    List<ReadBack> questions = new ArrayList<>();
    String category = "";
    for (String block : file.split("\n[ \t]*\n")) {
      List<String> lines = block.lines().map(String::strip).toList();
      String comments =
          String.join("\n", lines.stream().filter(line -> line.startsWith("//")).toList());
      String text =
          String.join("\n", lines.stream().filter(line -> !line.startsWith("//")).toList()).strip();
      if (text.startsWith("$CATEGORY:")) {
        category = text.substring("$CATEGORY:".length()).strip();
      } else if (!text.isEmpty()) {
        questions.add(question(category, comments, signed(text)));
      }
    }
    return questions;
  }

  private static ReadBack question(String category, String comments, String text) {
    int nameEnd = text.indexOf(NAME_END, 2);
    if (!text.startsWith(NAME_END) || nameEnd < 0) {
      throw new AssertionError("no name: " + text);
    }
    String rest = text.substring(nameEnd + 2).strip();
    int start = rest.indexOf(meant("{"));
    int end = rest.indexOf(meant("}"));
    if (start < 0 || end < start || rest.indexOf(meant("{"), start + 1) >= 0) {
      throw new AssertionError("not one pair of braces: " + rest);
    }
    String after = rest.substring(end + 1);
    String stem = rest.substring(0, start) + (after.isEmpty() ? "" : "_____" + after);
    String block = rest.substring(start + 1, end).strip();
    int general = block.lastIndexOf(GENERAL);
    String answers = general < 0 ? block : block.substring(0, general).strip();
    String feedback = general < 0 ? "" : block.substring(general + GENERAL.length());
    String kind = kind(answers);
    return new ReadBack(
        category,
        plain(text.substring(2, nameEnd)),
        NUMBER.matcher(comments).results().map(found -> found.group(1)).findFirst().orElse(""),
        TAG.matcher(comments).results().map(found -> found.group(1)).toList(),
        kind,
        formatted(stem),
        !kind.equals("multichoice") || answers.contains(meant("=")),
        Optional.empty(),
        kind.equals("multichoice") ? choices(answers) : typed(kind, answers),
        kind.equals("matching") ? couples(answers) : List.of(),
        List.of(),
        kind.equals("numerical") ? Optional.of(numeric(answers)) : Optional.empty(),
        formatted(feedback).lines().toList());
  }

  private static String kind(String answers) {
    if (answers.startsWith(meant("#"))) {
      return "numerical";
    }
    if (answers.contains(meant("~"))) {
      return "multichoice";
    }
    return answers.contains(meant("=")) && answers.contains("->") ? "matching" : "shortanswer";
  }

  private static List<Answer> choices(String answers) {
    List<Answer> choices = new ArrayList<>();
    for (String part : parts(answers.replace(meant("="), meant("~=")), meant("~"))) {
      if (part.startsWith(meant("="))) {
        choices.add(answer(part.substring(1), 100));
      } else {
        choices.add(weighted(part, 0));
      }
    }
    return choices;
  }

  private static List<Answer> typed(String kind, String answers) {
    return kind.equals("shortanswer")
        ? parts(answers, meant("=")).stream()
            .map(part -> weighted(part, 100))
            .map(answer ->
                new Answer(answer.text().replace("\\*", "*"), answer.percent(), answer.feedback()))
            .toList()
        : List.of();
  }

  private static Numeric numeric(String answers) {
    Answer answer = weighted(parts(answers.substring(1), meant("=")).getFirst(), 100);
    String[] sides = answer.text().split(":");
    return new Numeric(new BigDecimal(sides[0]), new BigDecimal(sides[1]), List.of());
  }

  private static List<Couple> couples(String answers) {
    return parts(answers, meant("=")).stream()
        .map(part -> {
          int arrow = part.indexOf("->");
          return new Couple(
              formatted(part.substring(0, arrow)), plain(part.substring(arrow + 2)).strip());
        })
        .toList();
  }

  private static Answer weighted(String part, double otherwise) {
    Matcher weight = WEIGHT.matcher(part);
    return weight.matches()
        ? answer(weight.group(2), Double.parseDouble(weight.group(1)))
        : answer(part, otherwise);
  }

  private static Answer answer(String part, double percent) {
    int hash = part.indexOf(meant("#"));
    String text = hash < 0 ? part : part.substring(0, hash);
    String feedback = hash < 0 ? "" : part.substring(hash + 1);
    return new Answer(formatted(text), percent, formatted(feedback));
  }

  private static List<String> parts(String text, String sign) {
    return Arrays.stream(text.split(sign, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String formatted(String text) {
    Matcher format = FORMAT.matcher(text.strip());
    if (!format.matches()) {
      return plain(text).strip();
    }
    String content = plain(format.group(2)).strip();
    return format.group(1).equals("html") ? Parser.unescapeEntities(content, false) : content;
  }

  private static String signed(String text) {
    StringBuilder signed = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\\' && at + 1 < text.length()) {
        at++;
        char next = text.charAt(at);
        String read =
            next == 'n' ? "\n" : SIGNS.indexOf(next) >= 0 || next == '\\' ? "" + next : "\\" + next;
        signed.append(read);
      } else {
        signed.append(SIGNS.indexOf(letter) < 0 ? "" + letter : meant("" + letter));
      }
    }
    return signed.toString();
  }

  private static String meant(String signs) {
    return moved(signs, SIGNS.chars(), MEANT);
  }

  private static String plain(String text) {
    return moved(text, SIGNS.chars().map(sign -> sign + MEANT), -MEANT);
  }

  private static String moved(String text, java.util.stream.IntStream which, int by) {
    List<Integer> moving = which.boxed().toList();
    return text.chars()
        .map(letter -> moving.contains(letter) ? letter + by : letter)
        .mapToObj(letter -> Character.toString((char) letter))
        .collect(java.util.stream.Collectors.joining());
  }
}
