package rostrum.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Closes keys up before they are stored, so that whoever reads the database alone has none of them:
 * AES-256-GCM (NIST SP 800-38D) under a key that HKDF-SHA256 (RFC 5869) makes of the secret of the
 * installation. What was closed for one account opens for no other.
 */
public final class KeyWrap {
  /** For an installation without a secret: what is stored lies open. */
  public static final KeyWrap NONE = new KeyWrap(Optional.empty());

  private static final String CLOSED = "1.";
  private static final String PURPOSE = "rostrum second factor 1";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Optional<SecretKey> key;

  private KeyWrap(Optional<SecretKey> key) {
    this.key = key;
  }

  /** One whose key is derived from the secret of the installation. */
  public static KeyWrap with(Secret secret) {
    try {
      HKDFParameterSpec purpose =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret.text().getBytes(StandardCharsets.UTF_8))
              .thenExpand(PURPOSE.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
      return new KeyWrap(Optional.of(KDF.getInstance("HKDF-SHA256").deriveKey("AES", purpose)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 25 on has HKDF", e);
    }
  }

  /** Whether what it is given is closed up. */
  boolean closes() {
    return key.isPresent();
  }

  static boolean isClosed(String stored) {
    return stored.startsWith(CLOSED);
  }

  /**
   * @param hex bytes in hexadecimal
   * @return what may be stored for the account
   */
  String close(String hex, long account) {
    return key.map(with -> CLOSED + closed(with, HexFormat.of().parseHex(hex), account))
        .orElse(hex);
  }

  private String closed(SecretKey with, byte[] bytes, long account) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, with, nonce, account).doFinal(bytes);
      byte[] all = new byte[nonce.length + sealed.length];
      System.arraycopy(nonce, 0, all, 0, nonce.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /**
   * @param stored what {@link #close} gave, or what was stored before there was a secret
   * @return the bytes in hexadecimal; empty if it was closed with another secret or for another
   *     account
   */
  Optional<String> open(String stored, long account) {
    return isClosed(stored)
        ? key.flatMap(with -> opened(with, stored.substring(CLOSED.length()), account))
        : Optional.of(stored);
  }

  private static Optional<String> opened(SecretKey with, String sealed, long account) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      byte[] bytes =
          cipher(Cipher.DECRYPT_MODE, with, nonce, account)
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Optional.of(HexFormat.of().formatHex(bytes));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey with, byte[] nonce, long account)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("account " + account).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
