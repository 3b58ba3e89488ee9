package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomPackTest {

  @Test
  void A_pack_made_at_random_has_no_faults_and_facts_of_every_sort() {
    for (long seed = 0; seed < 50; seed++) {
      PackReading reading = RandomPack.of(seed).read();

      assertThat(reading.faults()).as("seed %d", seed).isEmpty();
      assertThat(reading.pack().facts().facts()).hasSizeGreaterThan(40);
    }
  }

  @Test
  void The_same_seed_makes_the_same_pack() {
    assertThat(RandomPack.of(3).pack()).isEqualTo(RandomPack.of(3).pack());
    assertThat(RandomPack.of(3).pack()).isNotEqualTo(RandomPack.of(4).pack());
  }
}
