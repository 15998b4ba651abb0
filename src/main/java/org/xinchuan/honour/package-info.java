/** The catalogue of honours and who holds them. */
package org.xinchuan.honour;
