package rostrum.facts;

/** Something that the article states. */
public sealed interface Fact
    permits Holding,
        Use,
        Event,
        Figure,
        InstitutionChange,
        Quotation,
        Enumeration,
        Reason,
        Inference,
        Statement,
        CitedSource,
        Contrast,
        Disagreement,
        Survey,
        Roster,
        Places {

  /** Kind and name, as {@code event:opening}: unique in the course and the same on every import. */
  String id();

  Attested attested();
}
