package org.xinchuan.heritage;

/** What credit is given for. */
enum Achievement {
    RESULTS("results"),
    AWARDS("awards"),
    IP_ASSETS("ipAssets");

    private final String column;

    Achievement(String column) {
        this.column = column;
    }

    /** The column of {@code read/influence/people} and {@code read/influence/studios}. */
    String column() {
        return column;
    }
}
