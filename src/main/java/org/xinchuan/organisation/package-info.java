/** Regions, organisations down to the team, and occupations: where people work and at what. */
package org.xinchuan.organisation;
