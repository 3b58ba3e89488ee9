package rostrum.courses;

import java.util.List;
import java.util.stream.Collectors;

/** A pack was to be used that has faults; each is a line of the message. */
public final class PackFaults extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public PackFaults(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults;
  }

  public List<Fault> faults() {
    return faults;
  }
}
