package rostrum.courses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one YAML entry, read by name. Whatever is missing, malformed, unknown or given
 * twice becomes a fault at its line, and an empty value stands in for it, so that reading goes on.
 */
final class Fields {
  private static final int DEEPEST = 64;
  private static final int LONGEST = 10_000_000;

  private final String file;
  private final int line;
  private final Map<String, Node> values;
  private final Map<String, Integer> lines;
  private final Set<String> asked = new HashSet<>();
  private final Faults faults;

  private Fields(String file, MappingNode node, Faults faults) {
    this.file = file;
    this.line = line(node);
    this.values = new LinkedHashMap<>();
    this.lines = new LinkedHashMap<>();
    this.faults = faults;
    for (NodeTuple tuple : node.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
      if (values.put(name, tuple.getValueNode()) != null) {
        faults.add(file, line(tuple.getKeyNode()), "'" + name + "' is given twice");
      }
      lines.put(name, line(tuple.getKeyNode()));
    }
  }

  /** The entry that a whole file is. */
  static Optional<Fields> document(String file, String text, Faults faults) {
    return root(file, text, faults).flatMap(node -> entry(file, node, faults));
  }

  /** The entries of a file that is a list. */
  static List<Fields> entries(String file, String text, Faults faults) {
    return root(file, text, faults).map(node -> entries(file, node, faults)).orElse(List.of());
  }

  private static Optional<Node> root(String file, String text, Faults faults) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(LONGEST)
            .build();
    try {
      Optional<Integer> tooDeep = tooDeep(settings, text);
      if (tooDeep.isPresent()) {
        faults.add(
            file, tooDeep.get(), "entries stand in each other more than " + DEEPEST + " deep");
        return Optional.empty();
      }
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      faults.add(file, at, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      faults.add(file, 1, "this is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The line where it goes deeper than it may: what composes it goes down with it. */
  private static Optional<Integer> tooDeep(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      depth +=
          switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            case Alias, Comment, DocumentEnd, DocumentStart, Scalar, StreamEnd, StreamStart -> 0;
          };
      if (depth > DEEPEST) {
        return Optional.of(event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
      }
    }
    return Optional.empty();
  }

  private static List<Fields> entries(String file, Node node, Faults faults) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .flatMap(element -> entry(file, element, faults).stream())
          .toList();
    }
    faults.add(file, line(node), "here stands no list: begin each entry with '- '");
    return List.of();
  }

  private static Optional<Fields> entry(String file, Node node, Faults faults) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(file, mapping, faults));
    }
    faults.add(file, line(node), "here should stand fields like 'id: …'");
    return Optional.empty();
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  int line() {
    return line;
  }

  /** The line of a field, or of the entry if it lacks the field. */
  int line(String name) {
    return lines.getOrDefault(name, line);
  }

  void fault(String name, String what) {
    faults.add(file, line(name), what);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The field's text, never empty but after a fault. */
  String text(String name) {
    Optional<String> text = maybe(name);
    if (text.isEmpty()) {
      fault(name, "'" + name + "' is missing");
    }
    return text.orElse("");
  }

  /** The field's text, if the field is there and not empty. */
  Optional<String> maybe(String name) {
    asked.add(name);
    Node node = values.get(name);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip()).filter(value -> !value.isEmpty());
    }
    fault(name, "'" + name + "' should be a single text");
    return Optional.empty();
  }

  boolean yes(String name, boolean otherwise) {
    return switch (maybe(name).orElse("")) {
      case "" -> otherwise;
      case "true" -> true;
      case "false" -> false;
      default -> {
        fault(name, "'" + name + "' should be true or false");
        yield otherwise;
      }
    };
  }

  /** The texts of a list, empty if the field is not there. */
  List<String> texts(String name) {
    asked.add(name);
    Node node = values.get(name);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        if (element instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        } else {
          faults.add(file, line(element), "'" + name + "' should be a list of texts");
        }
      }
    } else {
      fault(name, "'" + name + "' should be a list like [one, two]");
    }
    return texts;
  }

  /** The names and texts of a field that holds fields of free names. */
  Map<String, String> map(String name) {
    asked.add(name);
    Map<String, String> map = new LinkedHashMap<>();
    nested(name)
        .ifPresent(fields -> fields.values.keySet().forEach(key -> map.put(key, fields.text(key))));
    return map;
  }

  Optional<Fields> nested(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name)).flatMap(node -> entry(file, node, faults));
  }

  /** The entries of a list, empty if the field is not there. */
  List<Fields> entries(String name) {
    asked.add(name);
    Node node = values.get(name);
    return node == null ? List.of() : entries(file, node, faults);
  }

  /** To be called when all known fields were read: any other is a slip of the pen. */
  void noOthers() {
    lines.forEach((name, at) -> {
      if (!asked.contains(name)) {
        faults.add(file, at, "there is no field '" + name + "' here");
      }
    });
  }
}
