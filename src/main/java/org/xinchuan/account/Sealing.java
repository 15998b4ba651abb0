package org.xinchuan.account;

/** Keeps a secret of an account so that the files of the store alone do not tell it. */
public interface Sealing {

    /** Where there is no key to seal with. */
    Sealing NONE =
            new Sealing() {
                @Override
                public String seal(String account, String secret) {
                    return null;
                }

                @Override
                public String open(String account, String sealed) {
                    throw new IllegalStateException(
                            "the second factor of an account is sealed, and the key file is not"
                                    + " open: XINCHUAN_IDENTIFIERS");
                }
            };

    /** The secret as it may be kept, or null where there is no key. */
    String seal(String account, String secret);

    /**
     * The secret that was sealed.
     *
     * @throws IllegalStateException when there is no key, or it was altered or is another's
     */
    String open(String account, String sealed);
}
