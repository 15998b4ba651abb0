package org.xinchuan.mail;

/** Sends letters, some time and perhaps: nothing waits for one. */
public interface Postman extends AutoCloseable {

    /** Where no mail is configured. */
    Postman NONE =
            new Postman() {
                @Override
                public void send(Letter letter) {
                    // Nobody takes it.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };

    /** Takes a letter and returns at once. */
    void send(Letter letter);

    /** Lets the letters that were taken go out, for a few seconds at most. */
    @Override
    void close();
}
