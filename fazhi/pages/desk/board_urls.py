"""Addresses of the board and what belongs to it."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.desk import board, board_asked, board_list, board_overview

urlpatterns: list[URLPattern | URLResolver] = [
    path("board/", board.board, name="board"),
    path("board/matters/", board_list.matters, name="board-matters"),
    path("board/satisfaction/", board_asked.satisfaction, name="satisfaction"),
    path("board/satisfaction/draw/", board_asked.draw, name="sample-draw"),
    path("board/samples/<int:pk>/", board_asked.sample, name="sample"),
    path("board/overviews/<slug:key>/", board_overview.overview, name="overview"),
]
