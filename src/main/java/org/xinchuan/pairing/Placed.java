package org.xinchuan.pairing;

import java.util.List;

/** What tells where a pairing belongs, and so which rules hold for it. */
interface Placed {

    /** Ids of the mentors; the organisation of the first counts where none is named. */
    List<String> mentors();

    /** Code of the organisation; null when none is named. */
    String organisation();
}
