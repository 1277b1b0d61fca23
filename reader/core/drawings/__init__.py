"""Values as pictures: trees, linked lists, graphs, grids and errors of arrays.

`draw.draw_value` is the way in; `svg.write_svg` makes the picture. A drawing is made of plain
shapes in pixels with tones in place of colours, so that it can be tested and dressed.
"""
