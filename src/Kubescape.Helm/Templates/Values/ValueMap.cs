// What templates know as a map: in the order of its keys, as Go prints and walks maps.
global using ValueMap = System.Collections.Generic.SortedDictionary<string, object?>;
