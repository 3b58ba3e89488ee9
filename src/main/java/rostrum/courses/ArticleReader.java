package rostrum.courses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rostrum.lessons.Block;
import rostrum.lessons.Claim;
import rostrum.lessons.Footnote;
import rostrum.lessons.Sentence;
import rostrum.lessons.Sentence.NoteMark;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;

/** Reads the files of {@code article/}: one sentence, one row, one footnote a line. */
final class ArticleReader {
  private static final Pattern TAGGED = Pattern.compile("\\[([^\\^\\]][^\\]]*)\\]\\s*(.*)");
  private static final Pattern MARK = Pattern.compile("\\[\\^(\\d+)\\]");
  private static final Pattern NOTE = Pattern.compile("\\[\\^(\\d{1,5})\\]\\s+(\\S.*)");
  private static final Pattern RESIDUE =
      Pattern.compile("\\[footnoteRef|\\[bookmark|\\[\\d+:|\\u00a0|\\u200b|\\t");

  private final Map<String, Speaker> speakers;
  private final Faults faults;
  private final Map<Integer, String> marked = new HashMap<>();

  ArticleReader(Map<String, Speaker> speakers, Faults faults) {
    this.speakers = speakers;
    this.faults = faults;
  }

  /** A lesson's heading, if it is printed, and its blocks. */
  record Body(Optional<String> heading, List<Block> blocks) {}

  Body lesson(String file, String text) {
    return new LessonLines(file, text.lines().toList()).read();
  }

  /** The footnotes; to be called after the lessons, whose marks are held against them. */
  List<Footnote> notes(String file, String text) {
    List<Footnote> notes = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      Matcher note = NOTE.matcher(line);
      if (line.isBlank() || line.startsWith("%")) {
        continue;
      }
      if (!note.matches()) {
        faults.add(file, at + 1, "a footnote is written '[^1] its text'");
        continue;
      }
      residue(file, at + 1, note.group(2));
      int number = Integer.parseInt(note.group(1));
      if (!numbers.add(number)) {
        faults.add(file, at + 1, "footnote " + number + " stands here twice");
      } else if (!marked.containsKey(number)) {
        faults.add(file, at + 1, "no sentence bears the mark [^" + number + "] of this footnote");
      }
      notes.add(new Footnote(number, note.group(2).strip()));
    }
    marked.forEach((number, place) -> {
      if (!numbers.contains(number)) {
        int colon = place.lastIndexOf(':');
        faults.add(
            place.substring(0, colon),
            Integer.parseInt(place.substring(colon + 1)),
            "the mark [^" + number + "] has no footnote in " + file);
      }
    });
    return List.copyOf(notes);
  }

  private void residue(String file, int line, String text) {
    Matcher residue = RESIDUE.matcher(text);
    if (residue.find()) {
      faults.add(
          file,
          line,
          "residue of a word processor: '" + residue.group().replace("\t", "tab") + "'");
    }
  }

  private final class LessonLines {
    private final String file;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Sentence> paragraph = new ArrayList<>();
    private Optional<String> heading = Optional.empty();
    private int sentences;
    private int at;

    LessonLines(String file, List<String> lines) {
      this.file = file;
      this.lines = lines;
    }

    Body read() {
      while (at < lines.size()) {
        String line = lines.get(at).strip();
        at++;
        if (line.isEmpty()) {
          endParagraph();
        } else if (!line.startsWith("%")) {
          line(line);
        }
      }
      endParagraph();
      if (blocks.isEmpty()) {
        faults.add(file, 1, "this lesson has no sentence");
      }
      return new Body(heading, List.copyOf(blocks));
    }

    private void line(String line) {
      residue(file, at, line);
      if (line.startsWith("# ")) {
        heading(line.substring(2).strip());
        return;
      }
      Matcher tagged = TAGGED.matcher(line);
      if (!tagged.matches()) {
        faults.add(file, at, "a sentence without a voice: write '[author-report fact] ' before it");
        return;
      }
      String tag = tagged.group(1).strip();
      String rest = tagged.group(2).strip();
      if (tag.equals("byline")) {
        endParagraph();
        blocks.add(new Block.Byline(rest));
      } else if (tag.startsWith("table ")) {
        endParagraph();
        table(tag.substring("table ".length()).strip());
      } else {
        sentence(tag, rest);
      }
    }

    private void heading(String text) {
      if (heading.isPresent() || !blocks.isEmpty() || !paragraph.isEmpty()) {
        faults.add(file, at, "a lesson has one heading, before its first sentence");
      }
      heading = Optional.of(text);
    }

    private void sentence(String tag, String marked) {
      Speech speech = speech(tag);
      StringBuilder text = new StringBuilder();
      List<NoteMark> marks = new ArrayList<>();
      Matcher mark = MARK.matcher(marked);
      int from = 0;
      while (mark.find()) {
        text.append(marked, from, mark.start());
        marks.add(new NoteMark(text.length(), mark(mark.group(1))));
        from = mark.end();
      }
      text.append(marked, from, marked.length());
      if (text.isEmpty()) {
        faults.add(file, at, "here is a tag without a sentence");
        return;
      }
      sentences++;
      paragraph.add(new Sentence(sentences, text.toString(), List.copyOf(marks), speech));
    }

    private int mark(String digits) {
      int note = digits.length() < 6 ? Integer.parseInt(digits) : 0;
      String before = marked.putIfAbsent(note, file + ":" + at);
      if (before != null) {
        faults.add(file, at, "footnote " + note + " is marked a second time; first at " + before);
      }
      return note;
    }

    private Speech speech(String tag) {
      List<String> words = List.of(tag.split("\\s+"));
      Optional<Voice> voice = Voice.of(words.getFirst());
      Optional<Claim> claim = words.size() > 1 ? Claim.of(words.get(1)) : Optional.empty();
      Optional<Speaker> speaker = Optional.empty();
      if (voice.isEmpty()) {
        faults.add(file, at, "'" + words.getFirst() + "' is no voice");
      }
      if (claim.isEmpty()) {
        faults.add(
            file,
            at,
            words.size() > 1 ? "'" + words.get(1) + "' is no claim" : "a sentence without a claim");
      }
      if (words.size() > 2) {
        String who = words.get(2);
        speaker = Optional.ofNullable(speakers.get(who.replaceFirst("^@", "")));
        if (speaker.isEmpty() || !who.startsWith("@") || words.size() > 3) {
          faults.add(file, at, "'" + who + "' is no speaker of voices.yaml: write @ and an id");
        }
      } else if (voice.map(Voice::needsSpeaker).orElse(false)) {
        faults.add(file, at, "a " + words.getFirst() + " needs '@' and the id of a speaker");
      }
      return new Speech(voice.orElse(Voice.AUTHOR_REPORT), claim.orElse(Claim.FACT), speaker);
    }

    private void table(String tag) {
      int space = tag.indexOf(' ');
      Speech speech = speech(space < 0 ? "?" : tag.substring(space + 1).strip());
      String id = space < 0 ? tag : tag.substring(0, space);
      int first = at;
      String caption = "";
      String source = "";
      List<List<String>> rows = new ArrayList<>();
      while (at < lines.size() && !lines.get(at).isBlank()) {
        String line = lines.get(at).strip();
        at++;
        residue(file, at, line);
        if (line.startsWith("caption:")) {
          caption = line.substring("caption:".length()).strip();
        } else if (line.startsWith("source:")) {
          source = line.substring("source:".length()).strip();
        } else if (line.startsWith("|") && line.endsWith("|") && line.length() > 1) {
          rows.add(cells(line));
          if (rows.getLast().size() != rows.getFirst().size()) {
            faults.add(
                file,
                at,
                "this row has %d cells, the heads are %d"
                    .formatted(rows.getLast().size(), rows.getFirst().size()));
            rows.removeLast();
          }
        } else {
          faults.add(file, at, "in a table stand 'caption:', 'source:' and rows '| … | … |'");
        }
      }
      if (rows.size() < 2) {
        faults.add(file, first, "this table has no row");
      } else {
        blocks.add(
            new Block.Table(
                id,
                caption,
                source,
                rows.getFirst(),
                grouped(rows.subList(1, rows.size())),
                speech));
      }
    }

    private static List<String> cells(String line) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)) {
        cells.add(cell.strip().replace("\\|", "|"));
      }
      return List.copyOf(cells);
    }

    private static List<Block.Row> grouped(List<List<String>> rows) {
      List<Block.Row> grouped = new ArrayList<>();
      String group = "";
      int start = 1;
      for (List<String> cells : rows) {
        int number = grouped.size() + 1;
        if (!cells.getFirst().isEmpty()) {
          group = cells.getFirst();
          start = number;
        }
        grouped.add(new Block.Row(number, group, start, cells));
      }
      return List.copyOf(grouped);
    }

    private void endParagraph() {
      if (!paragraph.isEmpty()) {
        blocks.add(new Block.Paragraph(List.copyOf(paragraph)));
        paragraph.clear();
      }
    }
  }
}
